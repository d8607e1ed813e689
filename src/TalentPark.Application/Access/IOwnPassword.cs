namespace TalentPark.Application.Access;

/// <summary>Asks the signed-in account for its password once more, before an act that a browser left open must not do.</summary>
public interface IOwnPassword
{
    /// <summary>A wrong one counts towards shutting the account, as at sign-in.</summary>
    Task<PasswordAnswer> Check(string password);
}

public enum PasswordAnswer
{
    Right,
    Wrong,

    /// <summary>Too many wrong ones from here: wait a while.</summary>
    Locked,
}
