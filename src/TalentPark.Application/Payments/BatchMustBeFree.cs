using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

internal static class BatchMustBeFree
{
    /// <exception cref="RuleBroken"><c>batch-blocked</c> with the number of lines something stands in the way of.</exception>
    public static async Task MustBeFree(this LineChecks checks, PaymentBatch batch, CancellationToken ct)
    {
        if (batch.State is BatchState.Locked or BatchState.Authorised && await checks.AfterLock(batch, ct) is { Count: > 0 } blocked)
        {
            throw new RuleBroken("batch-blocked", blocked.Count);
        }
    }
}
