namespace TalentPark.Domain.Claims;

/// <summary>Where one check of a line stands: what the registers say now, what a reviewer answered on these same facts, what another person let through.</summary>
/// <param name="Automatic">By the facts on record now.</param>
/// <param name="ByHand">The newest answer by hand that rests on these facts; null while there is none.</param>
/// <param name="Override">In force today; null while there is none.</param>
/// <param name="IsRequired">Whether the line waits for it.</param>
/// <param name="NeedsHand">Whether a reviewer must confirm it whatever the registers say: the line was drawn for a full review.</param>
public sealed record CheckStanding(CheckFinding Automatic, LineCheck? ByHand, CheckOverride? Override, bool IsRequired, bool NeedsHand)
{
    public string Code => Automatic.Code;

    public CheckResult Result => Automatic.Result == CheckResult.Failed ? CheckResult.Failed : ByHand?.Result ?? Automatic.Result;

    /// <summary>Passed, by hand where that is needed.</summary>
    public bool IsPassed => Result == CheckResult.Passed && (!NeedsHand || ByHand is not null);

    /// <summary>Whether it stands in the way of approval.</summary>
    public bool IsOpen => IsRequired && !IsPassed && Override is null;

    /// <summary>Whether a reviewer may answer it.</summary>
    public bool TakesHand => Automatic.Result == CheckResult.Unknown || (NeedsHand && Automatic.Result == CheckResult.Passed);

    /// <summary>All checks of a line.</summary>
    /// <param name="findings">By the facts on record now, their basis hashed.</param>
    /// <param name="rate">The rate the line is paid at: the disability is checked where it earns the higher one.</param>
    public static IReadOnlyList<CheckStanding> Of(
        IEnumerable<CheckFinding> findings, IReadOnlyList<LineCheck> rows, IReadOnlyList<CheckOverride> overrides, SubsidyRate rate, bool isDrawn, DateOnly today) =>
    [
        .. findings.Select(f => new CheckStanding(
            f,
            rows.Where(r => !r.IsAutomatic && r.Code == f.Code && r.Basis == f.Basis).OrderByDescending(r => r.At).ThenByDescending(r => r.Id).FirstOrDefault(),
            overrides.Where(o => o.Code == f.Code && o.IsInForce(today)).OrderByDescending(o => o.At).FirstOrDefault(),
            f.Code != CheckCodes.Disability || rate == SubsidyRate.Disability,
            isDrawn)),
    ];
}
