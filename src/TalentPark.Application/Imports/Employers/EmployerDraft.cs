using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Imports.Employers;

/// <summary>An employer while rows of a file tell of it: what is on record, and what they make of it.</summary>
public sealed class EmployerDraft
{
    private readonly HashSet<object> _onRecord;

    public EmployerDraft(Employer employer, bool isNew)
    {
        (Employer, IsNew) = (employer, isNew);
        _onRecord = isNew ? [] : [.. employer.Periods, .. employer.Exports, .. employer.Directors];
    }

    public Employer Employer { get; }

    public bool IsNew { get; }

    /// <summary>Periods of an employer on record were added or corrected since that was last told.</summary>
    public bool HasNewPast { get; private set; }

    public List<(Guid SubjectId, SeenValue Value)> Displaced { get; } = [];

    /// <summary>Rows of the employer that are not on record yet.</summary>
    public IEnumerable<T> Added<T>(IEnumerable<T> rows)
        where T : class => rows.Where(r => !_onRecord.Contains(r));

    public IEnumerable<T> Kept<T>(IEnumerable<T> rows)
        where T : class => rows.Where(_onRecord.Contains);

    /// <summary>The code of what keeps a period from being recorded; null when nothing does.</summary>
    public string? PeriodFault(EmployerPeriodKind kind, PeriodTerms terms, Provenance seen)
    {
        var known = Known(kind, terms);
        return known is not null && known.Source > seen.Source && !IsSame(known, terms) ? "source-stronger"
            : Employer.Periods.Any(p => p.Kind == kind && p != known && Overlap(p.Period, terms.Period)) ? "period-overlaps" : null;
    }

    /// <summary>Whether a period on record, told differently, would be corrected: the past changes.</summary>
    public bool Corrects(EmployerPeriodKind kind, PeriodTerms terms) => Known(kind, terms) is { } known && !IsSame(known, terms);

    public void PastTold() => HasNewPast = false;

    /// <summary>Records what the row tells; everything was checked before.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Take(ToldEmployer told, Provenance seen)
    {
        var revision = Employer.Revision;
        foreach (var (kind, terms) in told.Periods)
        {
            if (Known(kind, terms) is not { } known)
            {
                Employer.AddPeriod(kind, terms.Period, terms.Ground, seen);
                HasNewPast = !IsNew;
            }
            else if (!IsSame(known, terms))
            {
                Employer.CorrectPeriod(known.Id, terms, seen);
                HasNewPast = !IsNew;
            }
        }

        if (told.Export is var (quarter, usd) && !(Employer.ExportOf(quarter) is { } export && export.Usd == usd && export.Source >= seen.Source)
            && Employer.SeeExport(quarter, usd, seen) is { } value)
        {
            Displaced.Add((Employer.Id, value));
        }

        foreach (var name in told.Directors.Where(n => Employer.Directors.All(d => d.To is not null || SearchKey.Of(d.Name) != SearchKey.Of(n))))
        {
            Employer.SetDirector(null, new DirectorFacts(name));
        }

        Describe(told);
        return Employer.Revision != revision;
    }

    private void Describe(ToldEmployer told)
    {
        var (name, region, district, address) = (told.Name ?? Employer.Name, told.Region ?? Employer.RegionSoato, told.District ?? Employer.DistrictSoato, told.Address ?? Employer.Address);
        var phone = told.Phone?.ToString() ?? Employer.Phone;
        var account = told.Account?.Value ?? Employer.Account;
        if ((name, region, district, address, phone, account) != (Employer.Name, Employer.RegionSoato, Employer.DistrictSoato, Employer.Address, Employer.Phone, Employer.Account))
        {
            Employer.Describe(name, new OrganisationContact(region, district, address, PhoneNumber.Parse(phone), ""), Employer.Activity, account is null ? null : BankAccount.Parse(account));
        }
    }

    private EmployerPeriod? Known(EmployerPeriodKind kind, PeriodTerms terms) => Employer.Periods.FirstOrDefault(p => p.Kind == kind && p.Period.From == terms.Period.From);

    private static bool IsSame(EmployerPeriod known, PeriodTerms terms) => known.Period == terms.Period && known.Ground == terms.Ground;

    private static bool Overlap(DateRange one, DateRange other) => !(one.To < other.From) && !(other.To < one.From);
}
