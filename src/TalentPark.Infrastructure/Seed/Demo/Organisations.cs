namespace TalentPark.Infrastructure.Seed.Demo;

/// <param name="Key">How the story names it.</param>
/// <param name="District">SOATO code; its first four digits are the region's.</param>
/// <param name="Clerk">Who works with the system on the centre's behalf.</param>
/// <param name="AccreditationEnds">Days from today on which the accreditation ends; null while it lasts.</param>
internal sealed record CentreCast(string Key, string Stir, string Name, string District, string Address, string Director, string Clerk, bool IsState = false, int? AccreditationEnds = null)
{
    public string Region => District[..4];
}

/// <param name="IsExporter">Every employer is a resident; not every one exports.</param>
/// <param name="ResidencyEnds">Days from today of the last day of its residency; null while it lasts.</param>
internal sealed record EmployerCast(string Key, string Stir, string Name, string District, string Address, string Director, bool IsExporter = true, int? ResidencyEnds = null);

/// <summary>Centres and employers of the story: invented names that say "sample", in several regions.</summary>
internal static class Organisations
{
    public static readonly IReadOnlyList<CentreCast> Centres =
    [
        new("namuna", "301000011", "Namuna IT Maktabi", "1718401", "Registon koʻchasi, 12-uy", "Nargiza Namunayeva", "Bekzod Tajribayev"),
        new("misol", "301000022", "Misol Dasturlash Markazi", "1726269", "Mirzo Ulugʻbek shoh koʻchasi, 45-uy", "Ravshan Misolov", "Malika Mashqova"),
        new("andoza", "301000033", "Andoza Akademiya", "1730401", "Al-Fargʻoniy koʻchasi, 7-uy", "Gulnora Andozayeva", "Jasur Nusxayev"),
        new("tajriba", "301000044", "Tajriba Kod Maktabi", "1733401", "Al-Xorazmiy koʻchasi, 30-uy", "Hamid Tajribayev", "Zulfiya Oʻrnakova"),
        new("sinov", "301000055", "Sinov Davlat IT Texnikumi", "1706401", "Bahouddin Naqshband koʻchasi, 3-uy", "Shavkat Sinovov", "Nodira Chizmayeva", IsState: true),
        new("qolip", "301000066", "Qolip Texno Markaz", "1714401", "Uychi koʻchasi, 18-uy", "Yoʻldosh Qolipov", "Lola Qolipova", AccreditationEnds: -200),
    ];

    public static readonly IReadOnlyList<EmployerCast> Employers =
    [
        new("soft", "302000011", "Namuna Soft MChJ", "1726269", "Mustaqillik shoh koʻchasi, 59-uy", "Anvar Namunayev"),
        new("export", "302000022", "Misol Export MChJ", "1718401", "Universitet xiyoboni, 15-uy", "Barno Misolova", ResidencyEnds: -120),
        new("digital", "302000033", "Andoza Digital MChJ", "1730401", "Mustaqillik koʻchasi, 21-uy", "Murod Andozayev", IsExporter: false),
        new("systems", "302000044", "Tajriba Systems MChJ", "1726277", "Navoiy koʻchasi, 9-uy", "Diana Tajribayeva"),
    ];
}
