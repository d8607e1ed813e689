using Mediator;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>The owner of a link from a mail chooses a password: the first one, or another.</summary>
[Anonymous]
public sealed record ChoosePassword(string Secret, string? Password) : ICommand
{
    public sealed class Handler(ITalentParkDb db, IAccountBook book) : ICommandHandler<ChoosePassword>
    {
        public async ValueTask<Unit> Handle(ChoosePassword command, CancellationToken ct)
        {
            var fault = await db.InTransaction(() => book.UseLink(command.Secret, command.Password ?? "", ct), ct);
            return fault switch
            {
                null => Unit.Value,
                "link-dead" => throw new NotFound(),
                _ => throw new InputRefused(nameof(Password), fault),
            };
        }
    }
}
