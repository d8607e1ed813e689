using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Infrastructure.Identity;

/// <summary>The signed-in account of this request; or, for the demo story, whoever acts in the step.</summary>
public sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    private ICurrentUser? _actor;

    public Guid? Id => _actor is { } a ? a.Id : Guid.TryParse(Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public string Name => _actor?.Name ?? Principal?.FindFirstValue(UserClaims.FullName) ?? "";

    public IReadOnlyCollection<Role> Roles => _actor?.Roles ?? RolesOf(Principal);

    public Guid? CentreId => _actor is { } a ? a.CentreId : Guid.TryParse(Principal?.FindFirstValue(UserClaims.Centre), out var id) ? id : null;

    public string? Bank => _actor is { } a ? a.Bank : Principal?.FindFirstValue(UserClaims.Bank);

    public bool MustSetUpSecondFactor => _actor is null && Principal?.HasClaim(c => c.Type == Sessions.WeakClaim) == true;

    private ClaimsPrincipal? Principal => http.HttpContext?.User;

    /// <summary>Lets someone else act in this scope, where there is no request.</summary>
    public void ActAs(ICurrentUser actor) => _actor = actor;

    internal static IReadOnlyCollection<Role> RolesOf(ClaimsPrincipal? principal) =>
        principal is null ? [] : [.. Enum.GetValues<Role>().Where(r => principal.IsInRole(r.Code()))];
}
