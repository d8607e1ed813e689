using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>A person nobody is: the surname says "sample", the numbers pass every check. The same number always gives the same person.</summary>
internal sealed record InventedPerson(string Pinfl, string FamilyName, string GivenName, string Patronymic, DateOnly BirthDate, string Phone)
{
    private static readonly string[] Families =
    [
        "Namunayev", "Misolov", "Andozayev", "Sinovov", "Qolipov", "Mashqov", "Tajribayev", "Nusxayev", "Oʻrnakov", "Chizmayev",
        "Koʻrgazmayev", "Oʻxshashov", "Toʻqimayev", "Xayolov", "Gʻoyayev", "Taxminov", "Ibratov",
    ];

    private static readonly string[] Men =
    [
        "Aziz", "Jasur", "Oʻtkir", "Sardor", "Gʻayrat", "Bekzod", "Shoxruh", "Doniyor", "Ulugʻbek", "Farrux", "Otabek", "Temur",
        "Jahongir", "Gʻolib", "Xurshid", "Islom", "Diyorbek", "Sherzod", "Nodirbek",
    ];

    private static readonly string[] Women =
    [
        "Malika", "Nodira", "Oʻgʻiloy", "Shahnoza", "Dilnoza", "Sevara", "Gʻuncha", "Lola", "Madina", "Zulfiya", "Feruza", "Kamola",
        "Mohira", "Oʻlmasoy", "Nigora", "Umida", "Barno", "Iroda", "Sitora",
    ];

    private static readonly string[] Fathers = ["Akmal", "Botir", "Gʻofur", "Rustam", "Anvar", "Oʻktam", "Ravshan", "Yoʻldosh", "Tohir", "Murod", "Baxtiyor"];

    private static readonly (string Family, string Given, string Patronymic)[] Russians =
    [
        ("Образцов", "Максим", "Сергеевич"), ("Примерова", "Анна", "Дмитриевна"), ("Шаблонов", "Тимур", "Алексеевич"), ("Эталонова", "Виктория", "Павловна"),
        ("Пробников", "Дмитрий", "Олегович"), ("Образцова", "Елена", "Игоревна"), ("Макетов", "Артём", "Викторович"), ("Эскизова", "Юлия", "Андреевна"),
        ("Примеров", "Илья", "Маратович"), ("Шаблонова", "Диана", "Руслановна"), ("Черновиков", "Роман", "Юрьевич"), ("Макетова", "Ксения", "Борисовна"),
    ];

    private static readonly string[] Operators = ["90", "91", "93", "94", "97", "99"];

    /// <param name="number">From 0.</param>
    public static InventedPerson Of(int number)
    {
        var isRussian = number % 11 == 7;
        var (family, given, patronymic) = isRussian ? Russians[number / 11 % Russians.Length] : Uzbek(number);
        var isWoman = isRussian ? family[^1] == 'а' : IsWoman(number);
        var born = new DateOnly(1996, 1, 9).AddDays(number * 1_361 % 3_600);
        return new(
            Digits(number, isWoman, born), family, given, patronymic, born,
            string.Create(CultureInfo.InvariantCulture, $"+998{Operators[number % Operators.Length]}000{(number * 37 % 9_000) + 1_000}"));
    }

    private static (string Family, string Given, string Patronymic) Uzbek(int number)
    {
        var (family, father) = (Families[number % Families.Length], Fathers[number * 3 % Fathers.Length]);
        return IsWoman(number)
            ? (family + "a", Women[number / 2 % Women.Length], father + " qizi")
            : (family, Men[number / 2 % Men.Length], father + " oʻgʻli");
    }

    private static bool IsWoman(int number) => number % 2 == 1;

    private static string Digits(int number, bool isWoman, DateOnly born)
    {
        var sexAndCentury = (born.Year < 2000 ? 3 : 5) + (isWoman ? 1 : 0);
        var head = string.Create(CultureInfo.InvariantCulture, $"{sexAndCentury}{born:ddMMyy}{101 + (number % 90):D3}{number + 1:D3}");
        return head + Domain.Shared.Pinfl.CheckDigit(head).ToString(CultureInfo.InvariantCulture);
    }
}
