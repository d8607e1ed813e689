using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>What an employer exported in one quarter, in US dollars.</summary>
public sealed class EmployerExport
{
    /// <summary>The most one quarter's exports may be, in USD.</summary>
    public const decimal Most = 1_000_000_000_000m;

    private EmployerExport()
    {
    }

    internal EmployerExport(Guid employerId, Quarter quarter, decimal usd, Provenance seen)
    {
        (EmployerId, Year, QuarterNo) = (employerId, quarter.Year, quarter.No);
        Set(usd, seen);
    }

    public Guid EmployerId { get; private init; }

    public int Year { get; private init; }

    /// <summary>1 to 4.</summary>
    public int QuarterNo { get; private init; }

    public Quarter Quarter => new(Year, QuarterNo);

    /// <summary>0 to <see cref="Most"/>, at most two decimals.</summary>
    public decimal Usd { get; private set; }

    public FactSource Source { get; private set; }

    public DateOnly ObservedOn { get; private set; }

    public static bool IsSum(decimal usd) => usd is >= 0 and <= Most && decimal.Round(usd, 2) == usd;

    internal void Set(decimal usd, Provenance seen) => (Usd, Source, ObservedOn) = (usd, seen.Source, seen.ObservedOn);
}
