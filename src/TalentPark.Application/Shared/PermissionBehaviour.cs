using System.Reflection;
using Mediator;
using TalentPark.Application.Access;

namespace TalentPark.Application.Shared;

/// <summary>Refuses a message whose permission the reader's roles do not hold; runs before anything else.</summary>
public sealed class PermissionBehaviour<TMessage, TResponse>(ICurrentUser user, Act act) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    private static readonly bool IsAnonymous = typeof(TMessage).GetCustomAttribute<AnonymousAttribute>() is not null;

    private static readonly Permission? Needed = typeof(TMessage).GetCustomAttribute<NeedsAttribute>()?.Permission;

    public ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken ct)
    {
        if (!IsAnonymous && !(user.Id is not null && Needed is { } needed && Permissions.Allows(user.Roles, needed)))
        {
            throw new NotAllowed();
        }

        (act.Name, act.Reason) = (typeof(TMessage).Name, "");
        return next(message, ct);
    }
}

/// <summary>What is being done in this scope, for the audit: the name of the message under way.</summary>
public sealed class Act
{
    public string Name { get; set; } = "";

    /// <summary>Why it is done, in the actor's words; a command that asks for a reason sets it before saving.</summary>
    public string Reason { get; set; } = "";
}
