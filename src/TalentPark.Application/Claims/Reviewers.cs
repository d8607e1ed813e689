using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

internal static class Reviewers
{
    /// <summary>The reviewer a claim is given to.</summary>
    /// <exception cref="InputRefused"><c>reviewer-unknown</c>.</exception>
    public static async Task<StaffAccount> Reviewer(this IAccounts accounts, Guid id, CancellationToken ct) =>
        (await accounts.With(Role.Reviewer, ct)).FirstOrDefault(r => r.Id == id) ?? throw new InputRefused("ReviewerId", "reviewer-unknown");
}
