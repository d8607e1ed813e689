using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public enum EmployerPeriodKind
{
    /// <summary>The firm is a resident of IT Park.</summary>
    Resident,

    /// <summary>The firm exports.</summary>
    Exporter,
}

/// <summary>A firm that employs graduates, with the periods in which it was an IT Park resident and in which it exported.</summary>
public sealed class Employer
{
    public const int NameLength = 200;

    private readonly List<EmployerPeriod> _periods = [];

    private Employer()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>9 digits; unique.</summary>
    public string Stir { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string RegionSoato { get; private set; } = "";

    public string DistrictSoato { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Director { get; private set; } = "";

    public IReadOnlyList<EmployerPeriod> Periods => _periods;

    public static Employer Register(Guid id, Stir stir, string name, OrganisationContact contact) => new()
    {
        Id = id,
        Stir = stir.ToString(),
        Name = name,
        RegionSoato = contact.RegionSoato,
        DistrictSoato = contact.DistrictSoato,
        Address = contact.Address,
        Phone = contact.Phone.ToString(),
        Director = contact.Director,
    };

    /// <exception cref="RuleBroken"><c>period-overlaps</c> when a period of the same kind has a day in common.</exception>
    public void AddPeriod(EmployerPeriodKind kind, DateRange period, string ground)
    {
        Registry.Periods.MustNotOverlap(_periods.Where(p => p.Kind == kind).Select(p => p.Period), period);
        _periods.Add(new EmployerPeriod(Guid.CreateVersion7(), Id, kind, period, ground));
    }

    /// <summary>Ends the open period of a kind; its last day is <paramref name="lastDay"/>.</summary>
    /// <exception cref="RuleBroken"><c>period-not-open</c>, <c>range-order</c>.</exception>
    public void EndPeriod(EmployerPeriodKind kind, DateOnly lastDay, string ground)
    {
        var open = _periods.FirstOrDefault(p => p.Kind == kind && p.Period.To is null) ?? throw new RuleBroken("period-not-open");
        open.End(lastDay, ground);
    }
}

/// <summary>A period in which an employer was resident or exporter, with the ground for its start and its end.</summary>
public sealed class EmployerPeriod
{
    private EmployerPeriod()
    {
    }

    internal EmployerPeriod(Guid id, Guid employerId, EmployerPeriodKind kind, DateRange period, string ground) =>
        (Id, EmployerId, Kind, Period, Ground) = (id, employerId, kind, period, ground);

    public Guid Id { get; private init; }

    public Guid EmployerId { get; private init; }

    public EmployerPeriodKind Kind { get; private init; }

    public DateRange Period { get; private set; }

    public string Ground { get; private init; } = "";

    public string? EndGround { get; private set; }

    internal void End(DateOnly lastDay, string ground) => (Period, EndGround) = (new DateRange(Period.From, lastDay), ground);
}
