using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>A firm that employs graduates: the periods in which it was an IT Park resident and in which it exported, its exports by quarter, its directors.</summary>
public sealed partial class Employer
{
    public const int NameLength = 200;
    public const int ActivityLength = 200;

    private readonly List<EmployerPeriod> _periods = [];
    private readonly List<EmployerExport> _exports = [];
    private readonly List<EmployerDirector> _directors = [];

    private Employer()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>9 digits; unique.</summary>
    public string Stir { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary><see cref="SearchKey"/> of the name.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The record this one was merged into; null for a record in use.</summary>
    public Guid? MergedIntoId { get; private set; }

    public string RegionSoato { get; private set; } = "";

    public string DistrictSoato { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    /// <summary>20 digits of the employer's own account; null when not told. Encrypted at rest.</summary>
    [Personal]
    public string? Account { get; private set; }

    /// <summary>What the firm does, in a line; empty when not told.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>Name of the director now, or of the last one: kept from <see cref="Directors"/>.</summary>
    public string Director { get; private set; } = "";

    /// <summary>Counts every change to the employer or one of its rows.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<EmployerPeriod> Periods => _periods;

    public IReadOnlyList<EmployerExport> Exports => _exports;

    public IReadOnlyList<EmployerDirector> Directors => _directors;

    public static Employer Register(Guid id, Stir stir, string name, OrganisationContact contact, string activity = "", BankAccount? account = null)
    {
        var employer = new Employer { Id = id, Stir = stir.ToString() };
        employer.Describe(name, contact, activity, account);
        if (contact.Director.Length > 0)
        {
            employer.SetDirector(null, new DirectorFacts(contact.Director));
        }

        employer.Revision = 0;
        return employer;
    }

    /// <summary>Name, place, phone, activity and account; the contact's director is not read.</summary>
    public void Describe(string name, OrganisationContact contact, string activity, BankAccount? account)
    {
        (Name, NameKey, Activity, Account) = (name, SearchKey.Of(name), activity, account?.Value);
        (RegionSoato, DistrictSoato, Address, Phone) = (contact.RegionSoato, contact.DistrictSoato, contact.Address, contact.Phone.ToString());
        Revision++;
    }

    /// <exception cref="RuleBroken"><c>period-overlaps</c> when a period of the same kind has a day in common.</exception>
    public void AddPeriod(EmployerPeriodKind kind, DateRange period, string ground, Provenance seen, string? endGround = null)
    {
        MustNotOverlap(kind, period, null);
        _periods.Add(new EmployerPeriod(Guid.CreateVersion7(), Id, kind, new(period, ground, endGround), seen));
        Revision++;
    }

    /// <summary>Ends the open period of a kind; its last day is <paramref name="lastDay"/>.</summary>
    /// <exception cref="RuleBroken"><c>period-not-open</c>, <c>range-order</c>, <c>source-stronger</c>.</exception>
    public void EndPeriod(EmployerPeriodKind kind, DateOnly lastDay, string ground, Provenance seen)
    {
        var open = OpenPeriod(kind) ?? throw new RuleBroken("period-not-open");
        CorrectPeriod(open.Id, new(new DateRange(open.Period.From, lastDay), open.Ground, ground), seen);
    }

    /// <summary>The days or the grounds on record were wrong; the audit keeps the old ones.</summary>
    /// <exception cref="RuleBroken"><c>period-unknown</c>, <c>period-overlaps</c>, <c>source-stronger</c>.</exception>
    public void CorrectPeriod(Guid periodId, PeriodTerms terms, Provenance seen)
    {
        var period = PeriodOf(periodId);
        period.MustYieldTo(seen);
        MustNotOverlap(period.Kind, terms.Period, period);
        period.Set(terms, seen);
        Revision++;
    }

    /// <summary>The period never was; the audit keeps it.</summary>
    /// <exception cref="RuleBroken"><c>period-unknown</c>, <c>source-stronger</c>.</exception>
    public void RemovePeriod(Guid periodId, Provenance seen)
    {
        var period = PeriodOf(periodId);
        period.MustYieldTo(seen);
        _periods.Remove(period);
        Revision++;
    }

    public EmployerPeriod? OpenPeriod(EmployerPeriodKind kind) => _periods.FirstOrDefault(p => p.Kind == kind && p.Period.To is null);

    /// <summary>Somebody tells a quarter's exports. They become the sum in force unless a stronger source told another.</summary>
    /// <param name="usd">0 to <see cref="EmployerExport.Most"/>, at most two decimals.</param>
    /// <returns>The sum that is not in force after this and differs, to be kept as an <see cref="Observation"/>.</returns>
    /// <exception cref="RuleBroken"><c>export-range</c>.</exception>
    public SeenValue? SeeExport(Quarter quarter, decimal usd, Provenance seen)
    {
        if (!EmployerExport.IsSum(usd))
        {
            throw new RuleBroken("export-range");
        }

        if (ExportOf(quarter) is not { } known)
        {
            _exports.Add(new EmployerExport(Id, quarter, usd, seen));
            Revision++;
            return null;
        }

        var (was, vouched) = (known.Usd, new Provenance(known.Source, known.ObservedOn));
        if (!seen.PrevailsOver(vouched))
        {
            return was == usd ? null : new(Facts.Export(quarter), Facts.Text(usd), seen);
        }

        known.Set(usd, seen);
        Revision++;
        return was == usd || vouched.Source == seen.Source ? null : new(Facts.Export(quarter), Facts.Text(was), vouched);
    }

    public EmployerExport? ExportOf(Quarter quarter) => _exports.FirstOrDefault(e => e.Quarter == quarter);

    /// <summary>Adds a director, or corrects the one with that id.</summary>
    /// <exception cref="RuleBroken"><c>director-unknown</c>; <c>range-order</c> when the end lies before the start.</exception>
    public void SetDirector(Guid? directorId, DirectorFacts facts)
    {
        if (facts.To < facts.From)
        {
            throw new RuleBroken("range-order", facts.From, facts.To);
        }

        if (directorId is { } id)
        {
            DirectorOf(id).Set(facts);
        }
        else
        {
            _directors.Add(new EmployerDirector(Guid.CreateVersion7(), Id, facts));
        }

        KeepDirector();
    }

    /// <exception cref="RuleBroken"><c>director-unknown</c>.</exception>
    public void RemoveDirector(Guid directorId)
    {
        _directors.Remove(DirectorOf(directorId));
        KeepDirector();
    }

    private void KeepDirector()
    {
        Director = _directors.OrderByDescending(d => d.To ?? DateOnly.MaxValue).ThenByDescending(d => d.From).FirstOrDefault()?.Name ?? "";
        Revision++;
    }

    private EmployerDirector DirectorOf(Guid id) => _directors.FirstOrDefault(d => d.Id == id) ?? throw new RuleBroken("director-unknown");

    private EmployerPeriod PeriodOf(Guid id) => _periods.FirstOrDefault(p => p.Id == id) ?? throw new RuleBroken("period-unknown");

    private void MustNotOverlap(EmployerPeriodKind kind, DateRange period, EmployerPeriod? except) =>
        Registry.Periods.MustNotOverlap(_periods.Where(p => p.Kind == kind && p != except).Select(p => p.Period), period);
}
