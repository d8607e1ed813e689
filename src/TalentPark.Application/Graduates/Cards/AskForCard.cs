using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Cards;

/// <summary>The graduate asks a bank for the personal card that goes with a confirmed certificate.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record AskForCard(Guid CertificateId, string? Bank) : ICommand<Guid>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers, TimeProvider clock) : ICommandHandler<AskForCard, Guid>
    {
        public async ValueTask<Guid> Handle(AskForCard command, CancellationToken ct)
        {
            var account = await db.Consenting(user, ct);
            if (!Banks.GivesLoans(classifiers, command.Bank))
            {
                throw new InputRefused(nameof(Bank), "required");
            }

            var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.CertificateId && c.PersonId == account.PersonId, ct) ?? throw new NotFound();
            if (certificate.State != CertificateState.Confirmed)
            {
                throw new RuleBroken("card-certificate");
            }

            var card = CardRequest.For(account.PersonId, certificate.Id, command.Bank!, user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            db.CardRequests.Add(card);
            await db.SaveChangesAsync(ct);
            return card.Id;
        }
    }
}

/// <summary>The graduate takes the request back, while the bank has not settled it.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record WithdrawCard(Guid Id, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawCard>
    {
        public async ValueTask<Unit> Handle(WithdrawCard command, CancellationToken ct)
        {
            var card = await db.CardRequests.Where(c => c.AccountId == user.Id).Card(command.Id, command.Revision, ct);
            card.Withdraw(user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

internal static class CardRequests
{
    /// <exception cref="NotFound">Unknown, or not among these.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<CardRequest> Card(this IQueryable<CardRequest> among, Guid id, int revision, CancellationToken ct)
    {
        var card = await among.SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFound();
        return card.Revision == revision ? card : throw new StaleForm();
    }
}
