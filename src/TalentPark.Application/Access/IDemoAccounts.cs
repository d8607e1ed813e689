namespace TalentPark.Application.Access;

/// <summary>Accounts of the demo story that anyone may sign in with.</summary>
public interface IDemoAccounts
{
    /// <summary>The password they share; published, and given to nobody outside the demo.</summary>
    string Password { get; }

    /// <summary>Those on record, in the order to show; empty outside Development and where the story was never told.</summary>
    Task<IReadOnlyList<DemoAccount>> List(CancellationToken ct = default);
}

/// <param name="Email">What to sign in with.</param>
/// <param name="Role">The account's only role.</param>
/// <param name="FullName">As shown in timelines.</param>
/// <param name="Centre">The centre's name; null for staff.</param>
public sealed record DemoAccount(string Email, Role Role, string FullName, string? Centre);
