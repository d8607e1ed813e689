namespace TalentPark.Domain.Claims;

/// <summary>From approval to money, and back. Which fund and which payment it is about is decided by those who hold them.</summary>
public sealed partial class Claim
{
    /// <summary>A queued line gets its money.</summary>
    /// <exception cref="Shared.RuleBroken"><c>line-unknown</c>, <c>line-step-forbidden</c>; so do all below.</exception>
    public void Commit(Guid lineId, Guid fundId, Actor by, DateTimeOffset at) => Move(lineId, "committed", l => l.Commit(fundId), by, at);

    /// <summary>An approver lets the money go to the payee's changed account.</summary>
    /// <exception cref="Shared.RuleBroken"><c>four-eyes</c> for whoever recommended the line.</exception>
    public void AcceptPayee(Guid lineId, string payeeMark, string note, Actor by, DateTimeOffset at) => Move(lineId, "payee-accepted", l => l.AcceptPayee(payeeMark, by), by, at, note: note);

    public void Schedule(Guid lineId, string batch, Actor by, DateTimeOffset at) => Move(lineId, "scheduled", l => l.Schedule(), by, at, note: batch);

    public void Unschedule(Guid lineId, string batch, Actor by, DateTimeOffset at) => Move(lineId, "unscheduled", l => l.Unschedule(), by, at, note: batch);

    /// <param name="paidOn">The bank's day.</param>
    public void Pay(Guid lineId, DateOnly paidOn, string batch, Actor by, DateTimeOffset at) => Move(lineId, "paid", l => l.Pay(paidOn), by, at, note: batch);

    /// <summary>The bank names an earlier day for a payment already written down.</summary>
    public void PaidEarlier(Guid lineId, DateOnly paidOn, string batch, Actor by, DateTimeOffset at) => Move(lineId, "paid-earlier", l => l.PaidEarlier(paidOn), by, at, note: batch);

    /// <param name="reason">The bank's reason code.</param>
    public void FailPayment(Guid lineId, string reason, string batch, Actor by, DateTimeOffset at) => Move(lineId, "payment-failed", l => l.FailPayment(reason), by, at, reason, batch);

    /// <summary>The bank gives another reason for what it did not pay.</summary>
    public void FailedFor(Guid lineId, string reason, string batch, Actor by, DateTimeOffset at) => Move(lineId, "payment-failed", l => l.FailedFor(reason), by, at, reason, batch);

    /// <param name="note">What was put right.</param>
    public void CorrectPayment(Guid lineId, string note, Actor by, DateTimeOffset at) => Move(lineId, "payment-corrected", l => l.Correct(), by, at, note: note);

    public void Recover(Guid lineId, string recovery, Actor by, DateTimeOffset at) => Move(lineId, "recovering", l => l.Recover(), by, at, note: recovery);

    public void SettleRecovery(Guid lineId, string recovery, Actor by, DateTimeOffset at) => Move(lineId, "recovered", l => l.Settle(), by, at, note: recovery);

    public void WriteOff(Guid lineId, string recovery, Actor by, DateTimeOffset at) => Move(lineId, "written-off", l => l.WriteOff(), by, at, note: recovery);

    private void Move(Guid lineId, string what, Action<ClaimLine> step, Actor by, DateTimeOffset at, string? reasonCode = null, string? note = null)
    {
        var line = Line(lineId);
        var from = line.State;
        step(line);
        Record(line.No, what, from, line.State, by, at, reasonCode, note);
    }
}
