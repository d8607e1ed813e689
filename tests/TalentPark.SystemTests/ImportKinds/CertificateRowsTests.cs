using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.ImportKinds;

/// <summary>Certificates from a centre's and from IT Park's files.</summary>
public sealed class CertificateRowsTests(Site site) : IClassFixture<Site>
{
    private static int _number;

    private readonly World _world = new(site);

    [Fact]
    public async Task A_centre_states_those_of_its_own_graduates_by_name_or_code_in_any_language()
    {
        var (centre, pinfl, training) = await Graduate();
        var (_, foreign, _) = await Graduate();
        var numbers = Enumerable.Range(0, 4).Select(_ => Next()).ToList();
        var file = await Import(
            centre,
            $"{pinfl}|Cisco||{numbers[0]}|professional|completion|10.06.2025|10.06.2028",
            $"{pinfl}|red hat|Международный вендор|{numbers[1]}|Oʻrta daraja|Tugatgan|2025-06-10|",
            $"{pinfl}|coursera|Coursera|{numbers[2]}||Участник|45818|",
            $"{foreign}|cisco||{numbers[3]}|entry|completion|10.06.2025|");
        Assert.Equal("New New New Refused", file.Verdicts);
        Assert.Equal("5:pinfl:person-not-on-record", file.Faults);
        var kept = await site.Send<IReadOnlyList<Certificate>>(centre, new ListGraduateCertificates(training));
        Assert.Equal(3, kept.Count);
        Assert.All(kept, c => Assert.Equal((CertificateState.Claimed, FactSource.Centre), (c.State, c.Source)));
        Assert.Equal((CertificateProgramme.Vendor, "medium"), kept.Where(c => c.Issuer == "red-hat").Select(c => (c.Programme, c.Level!)).Single());
        Assert.Equal((CertificateProgramme.Coursera, (string?)null, CertificateKind.Participant), kept.Where(c => c.Issuer == "coursera").Select(c => (c.Programme, c.Level, c.Kind)).Single());
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_corrected_row_corrects()
    {
        var (centre, pinfl, _) = await Graduate();
        var number = Next();
        var line = $"{pinfl}|cisco||{number}|entry|completion|10.06.2025|";
        Assert.Equal("New", (await Import(centre, line)).Verdicts);
        Assert.Equal("Unchanged", (await Import(centre, line)).Verdicts);
        Assert.Equal("Changed", (await Import(centre, line.Replace("entry", "medium", StringComparison.Ordinal))).Verdicts);
        var certificate = await Kept(number);
        Assert.Equal(("medium", 1), (certificate.Level, certificate.Revision));

        var registrar = await site.Person(Role.Registrar);
        await site.Do(registrar, new RejectCertificate(certificate.Id, 1, "Nusxa yoʻq"));
        var again = await Import(centre, line.Replace("entry", "medium", StringComparison.Ordinal));
        Assert.Equal(("Unchanged", "2:number:certificate-was-rejected"), (again.Verdicts, again.Warnings));
        Assert.Equal("Changed", (await Import(centre, line)).Verdicts);
        Assert.Equal(CertificateState.Claimed, (await Kept(number)).State);
        await site.Do(registrar, new ConfirmCertificate(certificate.Id, 3));
        Assert.Equal("Unchanged", (await Import(centre, line)).Verdicts);
        Assert.Equal("2:number:certificate-checked", (await Import(centre, line.Replace("entry", "medium", StringComparison.Ordinal))).Faults);
    }

    [Fact]
    public async Task IT_Parks_list_confirms_and_keeps_what_the_centre_said_otherwise()
    {
        var (centre, pinfl, _) = await Graduate();
        var (_, other, _) = await Graduate();
        var (stated, listed) = (Next(), Next());
        await Import(centre, $"{pinfl}|cisco||{stated}|professional|completion|10.06.2025|");
        var registrar = await site.Person(Role.Registrar, name: "Sinov Registrator");
        string[] lines = [$"{pinfl}|cisco||{stated}|entry|completion|10.06.2025|10.06.2028", $"{other}|oracle||{listed}|entry|completion|10.06.2025|"];
        var file = await Import(registrar, lines);
        Assert.Equal(("Changed New", "2::sources-disagree"), (file.Verdicts, file.Warnings));
        var certificate = await Kept(stated);
        Assert.Equal((CertificateState.Confirmed, FactSource.ItPark, "entry", "Sinov Registrator"), (certificate.State, certificate.Source, certificate.Level, certificate.CheckedByName));
        Assert.Equal(CertificateState.Confirmed, (await Kept(listed)).State);
        var page = await site.Send<CertificatePage>(registrar, new ShowCertificate(certificate.Id));
        Assert.Equal([("expires-on", ""), ("level", "professional")], page.Others.Select(o => (o.Fact, o.Value)));
        Assert.Equal("Unchanged Unchanged", (await Import(registrar, lines)).Verdicts);
        using var client = await site.SignedIn(registrar);
        using var html = await client.Open($"/registry/certificates/{certificate.Id}");
        Assert.Contains("Boshqa manba boshqacha aytadi", html.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faulty_and_repeated_rows_are_told_one_by_one()
    {
        var (centre, pinfl, _) = await Graduate();
        var (_, other, _) = await Graduate();
        var (taken, number) = (Next(), Next());
        var registrar = await site.Person(Role.Registrar);
        await Import(registrar, $"{other}|cisco||{taken}|entry|completion|10.06.2025|");
        var file = await Import(
            centre,
            $"{pinfl}|nobody||{Next()}|entry|completion|10.06.2025|",
            $"{pinfl}|cisco|yoga|{Next()}|entry|completion|10.06.2025|",
            $"{pinfl}|cisco||{Next()}|guru|completion|10.06.2025|",
            $"{pinfl}|cisco||{Next()}|entry|honorary|10.06.2025|",
            $"{pinfl}|cisco||---|entry|completion|10.06.2025|",
            $"{pinfl}|cisco||{Next()}|entry|completion|16.09.2030|",
            $"{pinfl}|cisco||{Next()}|entry|completion|10.06.2025|09.06.2025",
            $"{pinfl}|cisco||{taken.ToLowerInvariant()}|entry|completion|10.06.2025|",
            $"{pinfl}|cisco||{number}|entry|completion|10.06.2025|",
            $"{pinfl}|cisco||{number}|entry|completion|10.06.2025|",
            $"{pinfl}|cisco||{number}|medium|completion|10.06.2025|");
        Assert.Equal(
            "2:issuer:issuer-unknown 3:programme:programme-unknown 4:level:level-unknown 5:kind:certificate-kind-unknown 6:number:number-characters 7:issued:day-ahead 8:expires:certificate-order 9:number:certificate-number-taken 12:number:row-contradicts",
            file.Faults);
        Assert.Equal("11::row-repeats", file.Warnings);
    }

    private const string Header = "pinfl issuer programme number level kind issued expires";

    private Task<ImportedFile> Import(TestPerson actor, params string[] lines) => ImportedFile.Import(site, actor, "certificates", Header, lines);

    private async Task<(TestPerson Centre, string Pinfl, Guid Training)> Graduate()
    {
        var (pinfl, centre) = (World.NextPinfl(), await _world.Centre());
        var training = await _world.Graduate(centre, await _world.Course(centre), pinfl);
        return (centre, pinfl, training);
    }

    private Task<Certificate> Kept(string number) => site.InDatabase(db => db.Certificates.AsNoTracking().SingleAsync(c => c.NumberKey == number));

    private static string Next() => $"R{Interlocked.Increment(ref _number)}";
}
