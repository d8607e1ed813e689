using Mediator;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Shared;

/// <summary>Has the files of a command scanned; after permission and shape, before the act.</summary>
public sealed class ScanBehaviour<TMessage, TResponse>(IVirusScanner scanner) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : notnull, IMessage
{
    /// <exception cref="RuleBroken"><c>file-infected</c>, or <c>file-not-scanned</c> while the scanner is down.</exception>
    public async ValueTask<TResponse> Handle(TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken ct)
    {
        if (message is IBringsFiles brings)
        {
            foreach (var file in brings.Brought)
            {
                var start = file.Position;
                var verdict = await scanner.Scan(file, ct);
                file.Position = start;
                if (verdict != ScanVerdict.Clean)
                {
                    throw new RuleBroken(verdict == ScanVerdict.Infected ? "file-infected" : "file-not-scanned");
                }
            }
        }

        return await next(message, ct);
    }
}
