using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Facts may change after submission; money follows only when today's facts give the same amount by the same edition and date.</summary>
internal static class FactsStillCarry
{
    /// <exception cref="RuleBroken"><c>line-facts-changed</c> with the line's number: the claim must go back to its centre, or the line be refused.</exception>
    public static async Task Check(ITalentParkDb db, Claim claim, Guid lineId, CurrentPolicy policy, CancellationToken ct)
    {
        var line = claim.Line(lineId);
        if (!await For(db, claim, line, policy, ct))
        {
            throw new RuleBroken("line-facts-changed", line.No);
        }
    }

    public static async Task<bool> For(ITalentParkDb db, Claim claim, ClaimLine line, CurrentPolicy policy, CancellationToken ct) =>
        Hold(line, (await CurrentLines.Read(db, [line], policy, line.ApplicationDate!.Value, ct)).Single().Assessment);

    public static bool Hold(ClaimLine line, SubsidyAssessment now) =>
        now.Outcome == AssessmentOutcome.Eligible && now.Amount == line.Amount;
}
