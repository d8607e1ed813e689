using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <content>Two records of one firm become one.</content>
public sealed partial class Employer
{
    /// <summary>This record turns out to be of the same firm as <paramref name="kept"/>: it stays as a pointer; the chosen fields, its periods, exports and directors go over.</summary>
    /// <param name="taken">Fields whose value of this record is the right one.</param>
    /// <exception cref="RuleBroken"><c>merge-again</c> when either was merged before.</exception>
    public void MergeInto(Employer kept, EmployerFields taken)
    {
        if (MergedIntoId is not null || kept.MergedIntoId is not null || kept.Id == Id)
        {
            throw new RuleBroken("merge-again");
        }

        if (taken.HasFlag(EmployerFields.Name))
        {
            (kept.Name, kept.NameKey) = (Name, NameKey);
        }

        if (taken.HasFlag(EmployerFields.Address))
        {
            (kept.RegionSoato, kept.DistrictSoato, kept.Address) = (RegionSoato, DistrictSoato, Address);
        }

        kept.Phone = taken.HasFlag(EmployerFields.Phone) ? Phone : kept.Phone;
        foreach (var (from, days) in kept.DaysFrom(this))
        {
            kept._periods.Add(new EmployerPeriod(
                Guid.CreateVersion7(), kept.Id, from.Kind, new(days, from.Ground, days.To is null ? null : from.EndGround), new(from.Source, from.ObservedOn)));
        }

        foreach (var export in _exports.Where(e => kept.ExportOf(e.Quarter) is null))
        {
            kept._exports.Add(new EmployerExport(kept.Id, export.Quarter, export.Usd, new(export.Source, export.ObservedOn)));
        }

        if (taken.HasFlag(EmployerFields.Director))
        {
            kept._directors.Clear();
        }

        if (kept._directors.Count == 0)
        {
            kept._directors.AddRange(_directors.Select(d => new EmployerDirector(Guid.CreateVersion7(), kept.Id, d)));
        }

        kept.KeepDirector();
        MergedIntoId = kept.Id;
        Revision++;
    }

    /// <summary>Days of the other record's periods that no period of this one has: where both have a day, this record's period stays.</summary>
    public IReadOnlyList<(EmployerPeriod From, DateRange Days)> DaysFrom(Employer other) =>
        [.. other._periods.SelectMany(p => Registry.Periods.Without(p.Period, _periods.Where(k => k.Kind == p.Kind).Select(k => k.Period)).Select(days => (p, days)))];

    /// <summary>Periods of the other record that share days with one of this.</summary>
    public IReadOnlyList<EmployerPeriod> OverlappingOf(Employer other) =>
        [.. other._periods.Where(p => _periods.Any(k => k.Kind == p.Kind && Registry.Periods.Overlap(k.Period, p.Period)))];
}

/// <summary>The fields of an employer between which a merge chooses.</summary>
[Flags]
public enum EmployerFields
{
    None = 0,
    Name = 1,

    /// <summary>Region, district and street.</summary>
    Address = 2,
    Phone = 4,
    Director = 8,
}
