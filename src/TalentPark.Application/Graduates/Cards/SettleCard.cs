using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates.Cards;

/// <summary>One card request at the reader's own bank. The person is shown that it was opened.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record ShowCard(Guid Id) : IQuery<CardPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<ShowCard, CardPage>
    {
        public async ValueTask<CardPage> Handle(ShowCard query, CancellationToken ct)
        {
            var bank = user.OwnBank();
            var card = await db.CardRequests.AsNoTracking().SingleOrDefaultAsync(c => c.Id == query.Id && c.Bank == bank, ct) ?? throw new NotFound();
            var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == card.PersonId, ct);
            await db.Looked(card.PersonId, user, clock, ct);
            return new(card, person.FullName, person.Pinfl, person.BirthDate, person.Phone);
        }
    }
}

public sealed record CardPage(CardRequest Card, string FullName, string? Pinfl, DateOnly BirthDate, string Phone);

/// <summary>The bank issued the card; only the last four digits are kept.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record IssueCard(Guid Id, int Revision, string? LastFour) : ICommand
{
    public sealed class Shape : AbstractValidator<IssueCard>
    {
        public Shape() => RuleFor(x => x.LastFour).Matches("^[0-9]{4}\\z").WithErrorCode("card-digits").NotNull().WithErrorCode("required");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<IssueCard>
    {
        public async ValueTask<Unit> Handle(IssueCard command, CancellationToken ct)
        {
            var bank = user.OwnBank();
            var card = await db.CardRequests.Where(c => c.Bank == bank).Card(command.Id, command.Revision, ct);
            card.Issue(command.LastFour!, user.As(Permission.ServeReferrals), clock.GetUtcNow());
            await mails.CardSettled(card, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The bank declines the card, with a reason the graduate reads.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record DeclineCard(Guid Id, int Revision, string? Text) : ICommand
{
    public sealed class Shape : AbstractValidator<DeclineCard>
    {
        public Shape()
        {
            RuleFor(x => x.Text).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).Note(CardRequest.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<DeclineCard>
    {
        public async ValueTask<Unit> Handle(DeclineCard command, CancellationToken ct)
        {
            var bank = user.OwnBank();
            var card = await db.CardRequests.Where(c => c.Bank == bank).Card(command.Id, command.Revision, ct);
            card.Decline(command.Text!.Trim(), user.As(Permission.ServeReferrals), clock.GetUtcNow());
            await mails.CardSettled(card, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
