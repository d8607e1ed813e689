using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>What graduates ask of the reader's own bank: loans and cards that wait first.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record ListReferrals : IQuery<BankDeskPage>
{
    /// <summary>The most of each shown at once.</summary>
    public const int Most = 200;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers, TimeProvider clock) : IQueryHandler<ListReferrals, BankDeskPage>
    {
        public async ValueTask<BankDeskPage> Handle(ListReferrals query, CancellationToken ct)
        {
            var bank = user.OwnBank();
            var loans = await (
                from referral in db.LoanReferrals.AsNoTracking()
                join person in db.Persons on referral.PersonId equals person.Id
                where referral.Bank == bank
                orderby referral.State == LoanState.Confirmed || referral.State == LoanState.Accepted || referral.State == LoanState.Asked descending, referral.ValidUntil, referral.Id
                select new { referral, person }).Take(Most).ToListAsync(ct);
            var cards = await (
                from card in db.CardRequests.AsNoTracking()
                join person in db.Persons on card.PersonId equals person.Id
                where card.Bank == bank
                orderby card.State == CardState.Requested descending, card.RequestedAt
                select new { card, person }).Take(Most).ToListAsync(ct);
            return new(
                classifiers.Name(ClassifierKinds.Bank, bank, "uz"), [.. loans.Select(l => new BankLoan(l.referral, l.person.FullName))], [.. cards.Select(c => new BankCard(c.card, c.person.FullName))],
                clock.Today());
        }
    }
}

public sealed record BankDeskPage(string BankName, IReadOnlyList<BankLoan> Loans, IReadOnlyList<BankCard> Cards, DateOnly Today);

public sealed record BankLoan(LoanReferral Referral, string FullName);

public sealed record BankCard(CardRequest Card, string FullName);

/// <summary>One application at the reader's own bank, with what the bank has to know of the person. The person is shown that it was opened.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record ShowReferral(Guid Id) : IQuery<LoanPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers, TimeProvider clock) : IQueryHandler<ShowReferral, LoanPage>
    {
        public async ValueTask<LoanPage> Handle(ShowReferral query, CancellationToken ct)
        {
            var bank = user.OwnBank();
            var page = await LoanPage.Read(db, classifiers, db.LoanReferrals.Where(r => r.Bank == bank), query.Id, ct);
            await db.Looked(page.Referral.PersonId, user, clock, ct);
            return page;
        }
    }
}
