using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

public sealed partial class TrainingCentre
{
    private readonly List<Accreditation> _accreditations = [];
    private readonly List<AccreditationEvent> _accreditationEvents = [];

    /// <summary>The days on which the centre was accredited: what rule <c>centre-eligible</c> reads.</summary>
    public IReadOnlyList<Accreditation> Accreditations => _accreditations;

    /// <summary>The steps that led there, in no particular order.</summary>
    public IReadOnlyList<AccreditationEvent> AccreditationEvents => _accreditationEvents;

    /// <summary>The state on a day: what the step recorded last says of those that begin on or before it.</summary>
    public AccreditationState StateOn(DateOnly day) =>
        _accreditationEvents.Where(e => e.Day <= day).MaxBy(e => e.No) is not { } last ? AccreditationState.None
        : last.To != AccreditationState.Accredited || _accreditations.Exists(a => a.Period.Covers(day)) ? last.To
        : AccreditationState.Ended;

    /// <summary>Steps that can be taken as things stand on a day. A term that has an end can be followed by another before it is over.</summary>
    public IReadOnlyList<AccreditationStep> NextSteps(DateOnly today)
    {
        var state = StateOn(today);
        return [.. Enum.GetValues<AccreditationStep>().Where(step =>
            AccreditationTransitions.Allows(state, step)
            || (step == AccreditationStep.Renew && state == AccreditationState.Accredited && LastAccreditedDay is not null))];
    }

    /// <summary>The last day on record of being accredited; null when a period is open or none is on record.</summary>
    public DateOnly? LastAccreditedDay => _accreditations.Exists(a => a.Period.To is null) ? null : _accreditations.Max(a => a.Period.To);

    /// <summary>Takes a step of <see cref="AccreditationTransitions"/>; it holds from its day on.</summary>
    /// <exception cref="RuleBroken">
    /// <c>accreditation-step-forbidden</c>; <c>accreditation-order</c> with the last step's day; <c>accreditation-term-over</c> with the term's
    /// last day; <c>range-order</c>; <c>period-overlaps</c>.
    /// </exception>
    public void Take(AccreditationAct act)
    {
        var last = _accreditationEvents.MaxBy(e => e.No);
        if (AccreditationTransitions.Ending.Contains(act.Step))
        {
            // A step back into the past replaces later ones, so those must allow it as well: what is withdrawn is not suspended.
            AccreditationTransitions.After(last?.To ?? AccreditationState.None, act.Step);
        }
        else if (act.Day < last?.Day)
        {
            throw new RuleBroken("accreditation-order", last.Day);
        }

        var to = AccreditationTransitions.After(StateOn(act.Day), act.Step);
        if (AccreditationTransitions.Granting.Contains(act.Step))
        {
            Add(act.Day, act.LastDay, act.Ground);
        }
        else if (act.Step == AccreditationStep.Lift)
        {
            Add(act.Day, TermEndFor(act.Day), act.Ground);
        }
        else if (AccreditationTransitions.Ending.Contains(act.Step))
        {
            EndBefore(act.Day);
        }

        _accreditationEvents.Add(AccreditationEvent.Of(Id, (last?.No ?? 0) + 1, to, act));
        Revision++;
    }

    private void Add(DateOnly from, DateOnly? to, string ground)
    {
        var period = new DateRange(from, to);
        Periods.MustNotOverlap(_accreditations.Select(a => a.Period), period);
        _accreditations.Add(new Accreditation(Guid.CreateVersion7(), Id, period, ground));
    }

    private void EndBefore(DateOnly day)
    {
        _accreditations.RemoveAll(a => a.Period.From >= day);
        foreach (var cut in _accreditations.Where(a => a.Period.Covers(day)))
        {
            cut.End(day.AddDays(-1));
        }
    }

    private DateOnly? TermEndFor(DateOnly day)
    {
        var end = _accreditationEvents.Where(e => AccreditationTransitions.Granting.Contains(e.Step)).MaxBy(e => e.No)?.LastDay;
        return end < day ? throw new RuleBroken("accreditation-term-over", end) : end;
    }
}

/// <summary>A period in which a centre was accredited, with the document it rests on.</summary>
public sealed class Accreditation
{
    private Accreditation()
    {
    }

    internal Accreditation(Guid id, Guid centreId, DateRange period, string ground) =>
        (Id, CentreId, Period, Ground) = (id, centreId, period, ground);

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public DateRange Period { get; private set; }

    public string Ground { get; private init; } = "";

    internal void End(DateOnly lastDay) => Period = new DateRange(Period.From, lastDay);
}
