using TalentPark.Domain.Shared;

namespace TalentPark.Benchmarks.Search;

/// <summary>Names to make a country of: skewed as they are in Uzbekistan, every third person written in Cyrillic, keys by <see cref="SearchKey"/>.</summary>
internal static class People
{
    private static readonly (string Latin, string Cyrillic)[] Given =
    [
        ("Muhammad", "Муҳаммад"), ("Sherzod", "Шерзод"), ("Anvar", "Анвар"), ("Dilshod", "Дилшод"), ("Oʻktam", "Ўктам"), ("Ulugʻbek", "Улуғбек"), ("Jasur", "Жасур"), ("Bekzod", "Бекзод"),
        ("Sardor", "Сардор"), ("Rustam", "Рустам"), ("Aziz", "Азиз"), ("Otabek", "Отабек"), ("Farhod", "Фарҳод"), ("Alisher", "Алишер"), ("Shukur", "Шукур"), ("Akmal", "Акмал"),
        ("Bahodir", "Баҳодир"), ("Davron", "Даврон"), ("Eldor", "Элдор"), ("Gʻayrat", "Ғайрат"), ("Husan", "Ҳусан"), ("Ilhom", "Илҳом"), ("Jamshid", "Жамшид"), ("Komil", "Комил"),
        ("Laziz", "Лазиз"), ("Mansur", "Мансур"), ("Nodir", "Нодир"), ("Olim", "Олим"), ("Poʻlat", "Пўлат"), ("Qodir", "Қодир"), ("Ravshan", "Равшан"), ("Sanjar", "Санжар"),
        ("Toʻlqin", "Тўлқин"), ("Umid", "Умид"), ("Vohid", "Воҳид"), ("Xurshid", "Хуршид"), ("Yusuf", "Юсуф"), ("Zafar", "Зафар"), ("Shahzod", "Шаҳзод"), ("Choʻlpon", "Чўлпон"),
        ("Madina", "Мадина"), ("Dilnoza", "Дилноза"), ("Malika", "Малика"), ("Zulfiya", "Зулфия"), ("Nargiza", "Наргиза"), ("Gulnora", "Гулнора"), ("Kamola", "Камола"), ("Sevara", "Севара"),
        ("Feruza", "Феруза"), ("Umida", "Умида"), ("Lola", "Лола"), ("Shahlo", "Шаҳло"), ("Oygul", "Ойгул"), ("Barno", "Барно"), ("Yulduz", "Юлдуз"), ("Hilola", "Ҳилола"),
        ("Iroda", "Ирода"), ("Mohira", "Моҳира"), ("Robiya", "Робия"), ("Saida", "Саида"), ("Tamara", "Тамара"), ("Ziyoda", "Зиёда"), ("Xolida", "Холида"), ("Charos", "Чарос"),
    ];

    private static readonly (string Latin, string Cyrillic)[] Middles = [("", ""), ("ber", "бер"), ("qul", "қул"), ("boy", "бой"), ("jon", "жон"), ("xon", "хон"), ("murod", "мурод"), ("mirza", "мирза"), ("nazar", "назар"), ("bek", "бек"), ("sher", "шер"), ("nur", "нур"), ("tosh", "тош"), ("temir", "темир"), ("oy", "ой"), ("dod", "дод")];

    private static readonly (string Latin, string Cyrillic)[] FamilyEnds = [("ov", "ов"), ("ova", "ова"), ("zoda", "зода"), ("iy", "ий")];

    private static readonly (string Latin, string Cyrillic)[] PatronymicEnds = [("ovich", "ович"), ("ovna", "овна"), (" oʻgʻli", " ўғли"), (" qizi", " қизи")];

    /// <summary>Both spellings and the key of each name, the most common first.</summary>
    public static IReadOnlyList<(string Latin, string Cyrillic, string Key)> GivenNames => [.. Given.Select(Named)];

    public static IReadOnlyList<(string Latin, string Cyrillic, string Key)> FamilyNames => Joined(Middles, FamilyEnds);

    public static IReadOnlyList<(string Latin, string Cyrillic, string Key)> Patronymics => Joined([("", "")], PatronymicEnds);

    private static List<(string Latin, string Cyrillic, string Key)> Joined((string Latin, string Cyrillic)[] middles, (string Latin, string Cyrillic)[] ends) =>
        [.. from middle in middles from given in Given from end in ends select Named((given.Latin + middle.Latin + end.Latin, given.Cyrillic + middle.Cyrillic + end.Cyrillic))];

    private static (string Latin, string Cyrillic, string Key) Named((string Latin, string Cyrillic) name) => (name.Latin, name.Cyrillic, SearchKey.Of(name.Latin));
}
