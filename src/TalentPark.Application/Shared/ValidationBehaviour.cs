using FluentValidation;
using Mediator;

namespace TalentPark.Application.Shared;

/// <summary>Runs the message's validators (shape only; the aggregate checks truth) and refuses with every fault at once.</summary>
public sealed class ValidationBehaviour<TMessage, TResponse>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    public ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken ct)
    {
        var faults = validators
            .SelectMany(v => v.Validate(message).Errors)
            .Select(e => new InputFault(e.PropertyName, e.ErrorCode, e.CustomState is null ? [] : [e.CustomState]))
            .ToList();
        return faults.Count > 0 ? throw new InputRefused(faults) : next(message, ct);
    }
}
