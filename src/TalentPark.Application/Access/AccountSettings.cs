namespace TalentPark.Application.Access;

/// <summary>Section <c>Accounts</c> of the settings.</summary>
public sealed class AccountSettings
{
    /// <summary>False only where invented data is shown: then no role has to sign in with more than a password, and each may.</summary>
    public bool SecondFactorRequired { get; init; } = true;

    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 30;

    /// <summary>Hours after which a session ends, used or not.</summary>
    public int AbsoluteHours { get; init; } = 12;

    /// <summary>Hours an invitation may be accepted.</summary>
    public int InvitationHours { get; init; } = 72;

    /// <summary>Minutes a link to a new password works.</summary>
    public int ResetMinutes { get; init; } = 60;

    /// <summary>Minutes before the end of a session at which its reader is warned.</summary>
    public int WarningMinutes => Math.Min(2, IdleMinutes / 2);
}
