using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

public enum FundChange
{
    /// <summary>More money for the country's fund.</summary>
    Appropriate,

    /// <summary>Less for it; only what nobody has a claim to.</summary>
    Reduce,

    /// <summary>A part of the country's fund becomes a region's own limit.</summary>
    Allot,
}

/// <summary>Changes the limit of a year by an act; the same act, sum and change once.</summary>
/// <param name="RegionSoato">For <see cref="FundChange.Allot"/>; null otherwise.</param>
/// <param name="Amount">UZS, more than 0.</param>
/// <param name="Ground">The act, its day and number.</param>
/// <param name="Programme">Whose; only the subsidy's is allotted to regions.</param>
[Needs(Permission.KeepFund)]
public sealed record ChangeFund(FundChange Change, int Year, string? RegionSoato, decimal Amount, string Ground, string Programme = Fund.Subsidy) : ICommand
{
    public sealed class Shape : AbstractValidator<ChangeFund>
    {
        public Shape()
        {
            RuleFor(x => x.Change).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.Year).InclusiveBetween(2023, 2100).WithErrorCode("required");
            RuleFor(x => x.RegionSoato).NotEmpty().When(x => x.Change == FundChange.Allot).WithErrorCode("required");
            RuleFor(x => x.Amount).Must(a => a is > 0 and <= Fund.MaxAmount && decimal.Round(a, 2) == a).WithErrorCode("amount-positive");
            RuleFor(x => x.Ground).Line(Fund.GroundLength);
            RuleFor(x => x.Programme).Must(Fund.Programmes.Contains).WithErrorCode("required");
            RuleFor(x => x.Change).NotEqual(FundChange.Allot).When(x => x.Programme != Fund.Subsidy).WithErrorCode("fund-no-regions");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<ChangeFund>
    {
        public async ValueTask<Unit> Handle(ChangeFund command, CancellationToken ct) => await db.InTransaction(async () =>
        {
            var (by, at) = (user.As(Permission.KeepFund), clock.GetUtcNow());
            var ground = command.Ground.Cleaned(Fund.GroundLength);
            var country = await Open(command, null, create: command.Change == FundChange.Appropriate, ct) ?? throw new RuleBroken("fund-none", command.Year);
            switch (command.Change)
            {
                case FundChange.Appropriate:
                    await MustBeNew(country, "appropriated", command.Amount, ground, ct);
                    country.Appropriate(command.Amount, ground, by, at);
                    break;
                case FundChange.Reduce:
                    await MustBeNew(country, "reduced", command.Amount, ground, ct);
                    country.Reduce(command.Amount, ground, by, at);
                    break;
                default:
                    if (!await db.Regions.AnyAsync(r => r.Soato == command.RegionSoato, ct))
                    {
                        throw new InputRefused(nameof(RegionSoato), "required");
                    }

                    var region = (await Open(command, command.RegionSoato, create: true, ct))!;
                    await MustBeNew(region, "allotted", command.Amount, ground, ct);
                    country.Allot(region, command.Amount, ground, by, at);
                    db.Jobs.Add(Job.For(MoveQueueUp.JobKind, region.Id, user));
                    break;
            }

            db.Jobs.Add(Job.For(MoveQueueUp.JobKind, country.Id, user));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }, ct);

        /// <summary>One act gives, takes or allots one sum once: the same form sent twice, or by a second person, is told.</summary>
        private async Task MustBeNew(Fund fund, string kind, decimal amount, string ground, CancellationToken ct)
        {
            if (await db.Ledger.AnyAsync(e => e.FundId == fund.Id && e.Kind == kind && e.Amount == amount && e.Ground == ground, ct))
            {
                throw new RuleBroken("fund-change-known", ground);
            }
        }

        /// <summary>The fund, locked; a new one is on record once the act is saved.</summary>
        private async Task<Fund?> Open(ChangeFund command, string? region, bool create, CancellationToken ct)
        {
            var id = await db.Funds.Where(f => f.Programme == command.Programme && f.Year == command.Year && f.RegionSoato == region).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(ct);
            if (id is { } known)
            {
                return (await db.LockFunds([known], ct)).Single();
            }

            var made = create ? Fund.Open(Guid.CreateVersion7(clock.GetUtcNow()), command.Programme, command.Year, region) : null;
            if (made is not null)
            {
                db.Funds.Add(made);
            }

            return made;
        }
    }
}
