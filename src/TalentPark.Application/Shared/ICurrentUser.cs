using TalentPark.Application.Access;

namespace TalentPark.Application.Shared;

/// <summary>Who is asking. In a web request the signed-in account; in the demo story the actor of the step.</summary>
public interface ICurrentUser
{
    /// <summary>The account's id; null when nobody is signed in.</summary>
    Guid? Id { get; }

    /// <summary>The account's full name as shown in timelines; empty when nobody is signed in.</summary>
    string Name { get; }

    IReadOnlyCollection<Role> Roles { get; }

    /// <summary>The centre the account belongs to; null for staff and visitors.</summary>
    Guid? CentreId { get; }

    /// <summary>Code of the bank the account belongs to; null for everybody else.</summary>
    string? Bank => null;

    /// <summary>The roles need a second factor and the session has none: no role counts until one is set up.</summary>
    bool MustSetUpSecondFactor => false;
}
