using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates;

internal static class OwnPerson
{
    /// <summary>The reader's binding, to be changed.</summary>
    /// <exception cref="RuleBroken"><c>account-not-bound</c>.</exception>
    public static async Task<GraduateAccount> OwnAccount(this ITalentParkDb db, ICurrentUser user, CancellationToken ct) =>
        await db.GraduateAccounts.SingleOrDefaultAsync(a => a.Id == user.Id, ct) ?? throw new RuleBroken("account-not-bound");

    /// <summary>The reader's binding; nothing is applied for without consent (ZRU-547).</summary>
    /// <exception cref="RuleBroken"><c>account-not-bound</c>, <c>account-no-consent</c>.</exception>
    public static async Task<GraduateAccount> Consenting(this ITalentParkDb db, ICurrentUser user, CancellationToken ct)
    {
        var account = await db.OwnAccount(user, ct);
        return account.HasConsent ? account : throw new RuleBroken("account-no-consent");
    }

    /// <summary>Keeps that staff opened the person's record; the person is shown who and when.</summary>
    public static Task Looked(this ITalentParkDb db, Guid personId, ICurrentUser user, TimeProvider clock, CancellationToken ct) =>
        db.KeepLook(new PersonLook(personId, user.Id ?? throw new NotAllowed(), clock.Today(), user.Name, user.Roles.First().Code()), ct);
}
