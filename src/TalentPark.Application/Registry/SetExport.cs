using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Enters what an employer exported in a quarter. A sum on record is replaced only with a reason.</summary>
/// <param name="Quarter">As typed: 2025-Q1.</param>
/// <param name="Usd">0 or more, at most two decimals.</param>
/// <returns>Whether the sum is now in force; false when a stronger source says otherwise and this one is kept beside it.</returns>
[Needs(Permission.KeepRegistries)]
public sealed record SetExport(Guid EmployerId, string Quarter, decimal? Usd, string? Reason) : ICommand<bool>
{
    public sealed class Shape : AbstractValidator<SetExport>
    {
        public Shape()
        {
            RuleFor(x => x.Usd).NotNull().WithErrorCode("required");
            RuleFor(x => x.Usd).Must(u => u is null || EmployerExport.IsSum(u.Value)).WithErrorCode("export-range");
            RuleFor(x => x.Reason).Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, TimeProvider clock) : ICommandHandler<SetExport, bool>
    {
        public async ValueTask<bool> Handle(SetExport command, CancellationToken ct)
        {
            var employer = await db.InUse(command.EmployerId, ct);
            var typed = new Typed();
            var quarter = typed.Read<Quarter>(nameof(Quarter), command.Quarter, Domain.Shared.Quarter.TryParse);
            if (typed.IsFine(nameof(Quarter)) && quarter.FirstDay > clock.Today())
            {
                typed.Add(nameof(Quarter), "quarter-ahead");
            }

            typed.Refuse();
            var usd = command.Usd!.Value;
            var isOther = employer.ExportOf(quarter) is { } known && known.Usd != usd;
            if (isOther && string.IsNullOrWhiteSpace(command.Reason))
            {
                throw new InputRefused(nameof(Reason), "export-reason");
            }

            if (employer.SeeExport(quarter, usd, user.SeenOn(clock.Today())) is { } seen)
            {
                await db.Keep(employer.Id, [seen], ct);
            }

            act.Reason = command.Reason ?? "";
            await db.SaveChangesAsync(ct);
            return employer.ExportOf(quarter)!.Usd == usd;
        }
    }
}
