namespace TalentPark.Application.Access;

/// <summary>Signs accounts in and out of this browser.</summary>
public interface IAccounts
{
    /// <summary>Tries a password. A wrong address and a wrong password answer alike and take as long.</summary>
    Task<SignInAnswer> SignIn(string email, string password);

    Task SignOut();
}

/// <param name="Roles">The roles of the account now signed in; null when it was refused.</param>
/// <param name="LockedMinutes">How long the account stays shut after too many wrong passwords; null when it is not.</param>
public sealed record SignInAnswer(IReadOnlyCollection<Role>? Roles, int? LockedMinutes = null);
