using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>One own application for a loan, with its letter and what the bank did.</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record ShowMyLoan(Guid Id) : IQuery<LoanPage>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Classifiers classifiers) : IQueryHandler<ShowMyLoan, LoanPage>
    {
        public async ValueTask<LoanPage> Handle(ShowMyLoan query, CancellationToken ct) =>
            await LoanPage.Read(db, classifiers, db.LoanReferrals.Where(r => r.AccountId == user.Id), query.Id, ct);
    }
}

/// <summary>The graduate answers what the bank asked.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record AnswerBank(Guid Id, int Revision, string? Answer) : ICommand
{
    public sealed class Shape : AbstractValidator<AnswerBank>
    {
        public Shape()
        {
            RuleFor(x => x.Answer).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Answer).Note(LoanReferral.NoteLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AnswerBank>
    {
        public async ValueTask<Unit> Handle(AnswerBank command, CancellationToken ct)
        {
            var referral = await db.LoanReferrals.Where(r => r.AccountId == user.Id).Referral(command.Id, command.Revision, ct);
            referral.Answer(command.Answer!.Trim(), user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The graduate takes the application back, while the loan is not issued.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record WithdrawLoan(Guid Id, int Revision) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<WithdrawLoan>
    {
        public async ValueTask<Unit> Handle(WithdrawLoan command, CancellationToken ct)
        {
            var referral = await db.LoanReferrals.Where(r => r.AccountId == user.Id).Referral(command.Id, command.Revision, ct);
            referral.Withdraw(user.As(Permission.ApplyForSupport), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <param name="Letter">Code of the confirming letter.</param>
/// <param name="BankName">In Uzbek, as banks are called in every language.</param>
public sealed record LoanPage(LoanReferral Referral, string FullName, string? Pinfl, DateOnly BirthDate, string Phone, string Letter, string BankName)
{
    /// <exception cref="NotFound">Unknown, or not among these.</exception>
    internal static async Task<LoanPage> Read(ITalentParkDb db, Classifiers classifiers, IQueryable<LoanReferral> among, Guid id, CancellationToken ct)
    {
        var referral = await among.AsNoTracking().Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == referral.PersonId, ct);
        var letter = await db.Documents.Where(d => d.ReferralId == id).Select(d => d.Code).SingleAsync(ct);
        return new(referral, person.FullName, person.Pinfl, person.BirthDate, person.Phone, letter, classifiers.Name(ClassifierKinds.Bank, referral.Bank, "uz"));
    }
}

internal static class Referrals
{
    /// <summary>One referral with its timeline, to be changed.</summary>
    /// <exception cref="NotFound">Unknown, or not among these.</exception>
    /// <exception cref="StaleForm">Changed since <paramref name="revision"/>.</exception>
    public static async Task<LoanReferral> Referral(this IQueryable<LoanReferral> among, Guid id, int revision, CancellationToken ct)
    {
        var referral = await among.Include(r => r.Events).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFound();
        return referral.Revision == revision ? referral : throw new StaleForm();
    }
}
