using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>What the registrar keeps and what the centres record: organisations, courses, graduates, jobs and wages.</summary>
/// <param name="script">Where the acts go.</param>
/// <param name="actors">Who does them.</param>
/// <param name="baseValue">UZS; wages are multiples of today's, so that the story's amounts outlive its rises.</param>
internal sealed class RegistryStory(Script script, Actors actors, decimal baseValue)
{
    /// <summary>The first day of the story, in days from today.</summary>
    private const int Beginning = -430;

    private static readonly int[] Multiples = [26, 18, 13, 30, 21, 16, 41, 24, 11, 28];

    private readonly Dictionary<string, InventedPerson> _shared = [];
    private int _people;
    private int _jobs;

    /// <summary>Everybody trained, in the order of the courses.</summary>
    public List<Graduate> Graduates { get; } = [];

    public void Write()
    {
        foreach (var (centre, number) in Organisations.Centres.Select((c, i) => (c, i + 1)))
        {
            Register(centre, number);
        }

        foreach (var (employer, number) in Organisations.Employers.Select((e, i) => (e, i + 1)))
        {
            Register(employer, number);
        }

        foreach (var course in Courses.All)
        {
            Hold(course);
        }
    }

    private void Register(CentreCast cast, int number)
    {
        var (from, to) = (script.Today.AddDays(Beginning - 300), cast.AccreditationEnds is { } end ? script.Today.AddDays(end) : (DateOnly?)null);
        script.On(script.Workday(Beginning), 9, actors.Registrar, async teller => actors.Settle(cast.Key, await teller.Send(new RegisterCentre(
            cast.Stir, cast.Name, cast.IsState, new(cast.Region, cast.District, cast.Address, $"+998712000{number:D3}", cast.Director),
            $"202080009{number:D8}001", "00401", from, to, $"Akkreditatsiya guvohnomasi AK-{number:D4}"))));
    }

    private void Register(EmployerCast cast, int number)
    {
        var id = Guid.Empty;
        script.On(script.Workday(Beginning), 10, actors.Registrar, async teller =>
        {
            id = await teller.Send(new RegisterEmployer(cast.Stir, cast.Name, new(cast.District[..4], cast.District, cast.Address, $"+998781000{number:D3}", cast.Director), "", $"20208000900{number:D9}"));
            var from = script.Today.AddDays(Beginning - 500);
            await teller.Send(new AddEmployerPeriod(id, EmployerPeriodKind.Resident, from, null, $"IT Park qarori R-{number:D4}"));
            if (cast.IsExporter)
            {
                await teller.Send(new AddEmployerPeriod(id, EmployerPeriodKind.Exporter, from.AddDays(60), null, $"Eksportchilar roʻyxati E-{number:D4}"));
            }
        });
        if (cast.ResidencyEnds is { } end)
        {
            script.On(script.Workday(Claims.ResidencyLossTold), 9, actors.Registrar, async teller =>
                await teller.Send(new EndEmployerPeriod(id, EmployerPeriodKind.Resident, script.Today.AddDays(end), $"IT Park qarori R-{number:D4}/2: rezidentlik tugatildi")));
        }
    }

    private void Hold(CourseCast cast)
    {
        var completed = script.Today.AddDays(cast.CompletedOn);
        var started = completed.AddDays(-CourseCast.Length);
        var opened = script.Workday(Math.Max(cast.CompletedOn - CourseCast.Length + 7, Beginning + 7));
        var (centre, courseId) = (actors.Of(cast.Centre), Guid.Empty);
        script.On(opened, 9, centre, async teller => courseId = await teller.Send(new AddCourse(cast.Name, cast.Direction, started, completed)));
        foreach (var fate in cast.Graduates)
        {
            var graduate = new Graduate(centre, Organisations.Centres.Single(c => c.Key == cast.Centre).Region, PersonOf(fate), fate, completed);
            Graduates.Add(graduate);
            Train(graduate, () => courseId, opened);
            if (graduate.HiredOn is { } hired)
            {
                Employ(graduate, hired);
            }
        }

        if (cast == Courses.WithAnOldList)
        {
            RecordFromAnOldList(centre, () => courseId, opened);
        }
    }

    /// <summary>A list in Cyrillic letters, without PINFLs and patronymics: whoever stands on it is on record at another centre already.</summary>
    private void RecordFromAnOldList(Actor centre, Func<Guid> course, DateOnly opened)
    {
        var known = InventedPerson.Of(6);
        script.On(opened, 12, centre, async teller => await teller.Send(new AddGraduate(
            course(), "", "Тажрибаев", "Сардор", null, known.BirthDate, known.Phone, Organisations.Centres.Single(c => c.Key == "misol").Region, WithoutPinfl: true)));
    }

    private InventedPerson PersonOf(Fate fate)
    {
        if (fate.Shared is { } key && _shared.TryGetValue(key, out var known))
        {
            return known;
        }

        var person = InventedPerson.Of(_people++);
        if (fate.Shared is { } shared)
        {
            _shared[shared] = person;
        }

        return person;
    }

    private void Train(Graduate graduate, Func<Guid> course, DateOnly opened)
    {
        var (person, completed) = (graduate.Person, graduate.CompletedOn);
        (DateOnly? from, DateOnly? to) = graduate.Fate.Disability switch
        {
            Certificate.Valid => (completed.AddDays(-700), (DateOnly?)completed.AddDays(1_100)),
            Certificate.Ended => (completed.AddDays(-900), completed.AddDays(-40)),
            _ => ((DateOnly?)null, (DateOnly?)null),
        };
        var day = graduate is { Fate.RecordedLate: true, HiredOn: { } hired } ? Script.WorkdayFrom(hired.AddDays(4)) : opened;
        script.On(day, 10, graduate.Centre, async teller => graduate.TrainingId = await teller.Send(new AddGraduate(
            course(), person.Pinfl, person.FamilyName, person.GivenName, person.Patronymic, person.BirthDate, person.Phone, graduate.Region,
            graduate.Fate.Disability != Certificate.NotClaimed, from, to)));
    }

    private void Employ(Graduate graduate, DateOnly hired)
    {
        var fate = graduate.Fate;
        var stir = Organisations.Employers.Single(e => e.Key == fate.Employer).Stir;
        var multiple = fate.Multiple ?? Multiples[_jobs++ % Multiples.Length];
        script.On(Script.WorkdayFrom(hired.AddDays(4)), 11, graduate.Centre, async teller =>
            graduate.EmploymentId = await teller.Send(new RecordEmployment(graduate.TrainingId, stir, hired, null)));

        var left = fate.LeftAfter is { } days ? Script.WorkdayFrom(hired.AddDays(days)) : (DateOnly?)null;
        if (left is { } last)
        {
            script.On(Script.WorkdayFrom(last.AddDays(3)), 11, graduate.Centre, async teller =>
            {
                await teller.Send(new EndEmployment(graduate.EmploymentId, graduate.Revision, last));
                graduate.Revision++;
            });
        }

        // The centre enters wages twice: after the third and after the sixth full month.
        var first = hired.Day == 1 ? hired : new DateOnly(hired.Year, hired.Month, 1).AddMonths(1);
        Wages(graduate, multiple, first, 0, left);
        Wages(graduate, multiple, first, 3, left);
    }

    private void Wages(Graduate graduate, int multiple, DateOnly firstMonth, int from, DateOnly? left)
    {
        var wages = Enumerable.Range(from, 3)
            .Where(m => m != graduate.Fate.WithoutMonth && !(left < firstMonth.AddMonths(m + 1).AddDays(-1)))
            .Select(m => new TypedWage(firstMonth.AddMonths(m), Wage(multiple, m)))
            .ToList();
        if (wages.Count == 0)
        {
            return;
        }

        script.On(Script.WorkdayFrom(firstMonth.AddMonths(from + 3).AddDays(2)), 14, graduate.Centre, async teller =>
        {
            await teller.Send(new SetWages(graduate.EmploymentId, graduate.Revision, wages));
            graduate.Revision += wages.Count;
        });
    }

    /// <summary>Rises a little month by month; in full ten thousands, upwards.</summary>
    private decimal Wage(int multiple, int month) => decimal.Ceiling(multiple * baseValue * (1 + (0.01m * month)) / 10_000m) * 10_000m;
}
