using System.Globalization;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.SystemTests.Shared;

/// <summary>Makes centres, employers and graduates through commands, the way people do.</summary>
public sealed class World(Site site)
{
    private static int _number;

    private TestPerson? _registrar;

    /// <summary>A private accredited centre with one account.</summary>
    public async Task<TestPerson> Centre(bool isState = false)
    {
        var n = Interlocked.Increment(ref _number);
        var id = await site.Send<Guid>(await Registrar(), new RegisterCentre(
            Stir(n), $"Sinov markazi {n}", isState, Contact, $"20208000{n:D12}", "00401", new DateOnly(2023, 1, 1), null, "Guvohnoma 1"));
        return await site.Person(Role.Centre, id);
    }

    /// <summary>An employer that has been resident and exporter since 2022.</summary>
    public async Task<string> Employer()
    {
        var n = Interlocked.Increment(ref _number);
        var stir = Stir(n);
        var registrar = await Registrar();
        var id = await site.Send<Guid>(registrar, new RegisterEmployer(
            stir, $"Sinov Soft {stir}", new("1726", "1726266", $"Sinov xiyoboni {n}", $"+99878{n:D7}", "Rahbar Sinovchi"), "", $"20208000{n:D12}"));
        foreach (var kind in Enum.GetValues<EmployerPeriodKind>())
        {
            await site.Do(registrar, new AddEmployerPeriod(id, kind, new DateOnly(2022, 1, 1), null, "Qaror 1"));
        }

        return stir;
    }

    public async Task<Guid> Course(TestPerson centre, DateOnly? startedOn = null, DateOnly? completedOn = null) =>
        await site.Send<Guid>(centre, new AddCourse($"Python {Interlocked.Increment(ref _number)}", "programming.python", startedOn ?? new(2024, 10, 1), completedOn ?? new(2025, 2, 10)));

    /// <summary>A graduate on the course, recorded while it ran; the clock is put back afterwards.</summary>
    public async Task<Guid> Graduate(TestPerson centre, Guid course, string? pinfl = null, string family = "Sinovov", string given = "Anvar")
    {
        pinfl ??= NextPinfl();
        var now = site.Clock.GetUtcNow();
        site.Clock.AdjustTime(new DateTimeOffset(2024, 10, 5, 7, 0, 0, TimeSpan.Zero));
        try
        {
            return await site.Send<Guid>(centre, new AddGraduate(course, pinfl, family, given, null, Pinfl.Parse(pinfl).BirthDate, null, "1726"));
        }
        finally
        {
            site.Clock.AdjustTime(now);
        }
    }

    /// <summary>A job from 01.03.2025 with six wages of 11 000 000: eligible for 25 000 000 on 15.09.2025.</summary>
    public async Task Job(TestPerson centre, Guid training, string employer, decimal gross = 11_000_000)
    {
        var job = await site.Send<Guid>(centre, new RecordEmployment(training, employer, new DateOnly(2025, 3, 1), null));
        await site.Do(centre, new SetWages(job, 0, [.. Enumerable.Range(3, 6).Select(m => new TypedWage(new DateOnly(2025, m, 1), gross))]));
    }

    /// <summary>A graduate of the centre for whom a claim can be made now.</summary>
    public async Task<Guid> Ready(TestPerson centre, string? pinfl = null)
    {
        var training = await Graduate(centre, await Course(centre), pinfl);
        await Job(centre, training, await Employer());
        return training;
    }

    /// <summary>A claim handed in, with so many lines.</summary>
    public async Task<Guid> Submitted(TestPerson centre, int lines = 1)
    {
        var trainings = new List<Guid>();
        for (var i = 0; i < lines; i++)
        {
            trainings.Add(await Ready(centre));
        }

        var claim = await site.Send<Guid>(centre, new DraftClaim(trainings));
        await Submit(centre, claim);
        return claim;
    }

    public async Task<string> Submit(TestPerson centre, Guid claim)
    {
        var page = await site.Send<ClaimPage>(centre, new ShowOwnClaim(claim));
        return await site.Send<string>(centre, new SubmitClaim(claim, page.Claim.Revision, "Sinov Direktor", "Direktor", true));
    }

    /// <summary>The claim's reviewer confirms against the papers what no register answers, on every line.</summary>
    public async Task Confirm(TestPerson reviewer, Guid claim)
    {
        var page = await site.Send<ClaimPage>(reviewer, new ShowClaim(claim));
        foreach (var line in page.Lines.Select(l => l.Line.Id))
        {
            var checks = await site.Send<LineChecks>(reviewer, new ShowLineChecks(claim, line));
            string[] codes = [.. checks.Standings.Where(s => s.TakesHand && !s.IsPassed).Select(s => s.Code)];
            if (codes.Length > 0)
            {
                await site.Do(reviewer, new ConfirmChecks(claim, page.Claim.Revision, line, codes, "Mehnat shartnomasi", null));
            }
        }
    }

    /// <summary>A new valid PINFL of somebody born on 01.05.2000.</summary>
    public static string NextPinfl()
    {
        var n = Interlocked.Increment(ref _number);
        var head = string.Create(CultureInfo.InvariantCulture, $"5010500{(n / 900) + 100:D3}{(n % 900) + 1:D3}");
        return head + Pinfl.CheckDigit(head).ToString(CultureInfo.InvariantCulture);
    }

    private static TypedContact Contact => new("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Sinov Direktor");

    private static string Stir(int n) => (300_000_000 + n).ToString(CultureInfo.InvariantCulture);

    private async Task<TestPerson> Registrar() => _registrar ??= await site.Person(Role.Registrar);
}
