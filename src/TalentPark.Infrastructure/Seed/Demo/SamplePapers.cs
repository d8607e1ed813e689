using System.Globalization;
using TalentPark.Application.Documents;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>Papers as a centre would put beside a line; each says that it is a sample.</summary>
internal static class SamplePapers
{
    public static byte[] LabourContract(IPdfWriter writer, Graduate graduate)
    {
        var employer = Organisations.Employers.Single(e => e.Key == graduate.Fate.Employer);
        return Write(writer, graduate, "Mehnat shartnomasidan koʻchirma", employer.Name, graduate.HiredOn!.Value, $"MSH-{graduate.Person.Pinfl[10..13]}",
        [
            new("Ish beruvchi", employer.Name),
            new("STIR", employer.Stir),
            new("Xodim", FullName(graduate)),
            new("Ishga qabul qilingan sana", Day(graduate.HiredOn!.Value)),
        ]);
    }

    public static byte[] DisabilityCertificate(IPdfWriter writer, Graduate graduate) => Write(
        writer, graduate, "Nogironlik guvohnomasidan koʻchirma", "Tibbiy-ijtimoiy ekspertiza (namuna)", graduate.CompletedOn.AddDays(-700), $"TIE-{graduate.Person.Pinfl[10..13]}",
        [
            new("Shaxs", FullName(graduate)),
            new("Amal qilish muddati", $"{Day(graduate.CompletedOn.AddDays(-700))} – {Day(graduate.CompletedOn.AddDays(1_100))}"),
        ]);

    private static byte[] Write(IPdfWriter writer, Graduate graduate, string title, string issuer, DateOnly issuedOn, string number, IReadOnlyList<DocumentFact> facts) => writer.Write(new DocumentContent
    {
        Language = "uz",
        Issuer = issuer,
        Title = title,
        Number = number,
        Subtitle = $"{number} · {Day(issuedOn)}",
        IssuedAt = new DateTimeOffset(issuedOn, new TimeOnly(10, 0), TimeSpan.FromHours(5)),
        PageFormat = "{0} / {1}",
        Blocks = [new FactsBlock(facts), new NoteBlock($"Namuna: {FullName(graduate)} va bu hujjat oʻylab topilgan.")],
    });

    private static string FullName(Graduate graduate) => $"{graduate.Person.FamilyName} {graduate.Person.GivenName} {graduate.Person.Patronymic}";

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
