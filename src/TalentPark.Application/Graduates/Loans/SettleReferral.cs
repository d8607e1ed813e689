using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>The bank takes the letter of one of its own referrals.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record AcceptLoan(Guid Id, int Revision) : ICommand
{
    public sealed class Handler(BankSteps steps) : ICommandHandler<AcceptLoan>
    {
        public async ValueTask<Unit> Handle(AcceptLoan command, CancellationToken ct) =>
            await steps.Take(command.Id, command.Revision, (referral, step) => referral.Accept(step.Today, step.By, step.At), ct);
    }
}

/// <summary>The bank asks the graduate something.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record AskGraduate(Guid Id, int Revision, string? Text) : ICommand
{
    public sealed class Shape : AbstractValidator<AskGraduate>
    {
        public Shape()
        {
            RuleFor(x => x.Text).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).Note(LoanReferral.NoteLength);
        }
    }

    public sealed class Handler(BankSteps steps) : ICommandHandler<AskGraduate>
    {
        public async ValueTask<Unit> Handle(AskGraduate command, CancellationToken ct) =>
            await steps.Take(command.Id, command.Revision, (referral, step) => referral.Ask(command.Text!.Trim(), step.By, step.At), ct);
    }
}

/// <summary>The bank declines, with a reason the graduate reads.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record DeclineLoan(Guid Id, int Revision, string? Text) : ICommand
{
    public sealed class Shape : AbstractValidator<DeclineLoan>
    {
        public Shape()
        {
            RuleFor(x => x.Text).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).Note(LoanReferral.NoteLength);
        }
    }

    public sealed class Handler(BankSteps steps) : ICommandHandler<DeclineLoan>
    {
        public async ValueTask<Unit> Handle(DeclineLoan command, CancellationToken ct) =>
            await steps.Take(command.Id, command.Revision, (referral, step) => referral.Decline(command.Text!.Trim(), step.By, step.At), ct);
    }
}

/// <summary>The bank gave the money out.</summary>
/// <param name="Amount">Whole UZS, at most what the letter states.</param>
[Needs(Permission.ServeReferrals)]
public sealed record IssueLoan(Guid Id, int Revision, decimal? Amount, DateOnly? On) : ICommand
{
    public sealed class Shape : AbstractValidator<IssueLoan>
    {
        public Shape()
        {
            RuleFor(x => x.Amount).NotNull().WithErrorCode("required");
            RuleFor(x => x.On).Known();
        }
    }

    public sealed class Handler(BankSteps steps) : ICommandHandler<IssueLoan>
    {
        public async ValueTask<Unit> Handle(IssueLoan command, CancellationToken ct) =>
            await steps.Take(command.Id, command.Revision, (referral, step) => referral.Issue(command.Amount!.Value, command.On!.Value, step.Today, step.By, step.At), ct);
    }
}

/// <summary>The whole loan came back before its term.</summary>
[Needs(Permission.ServeReferrals)]
public sealed record RepayLoan(Guid Id, int Revision, DateOnly? On) : ICommand
{
    public sealed class Shape : AbstractValidator<RepayLoan>
    {
        public Shape() => RuleFor(x => x.On).Known();
    }

    public sealed class Handler(BankSteps steps) : ICommandHandler<RepayLoan>
    {
        public async ValueTask<Unit> Handle(RepayLoan command, CancellationToken ct) =>
            await steps.Take(command.Id, command.Revision, (referral, step) => referral.Repay(command.On!.Value, step.Today, step.By, step.At), ct);
    }
}

/// <summary>One step of the reader's bank on one of its own referrals, told to the graduate.</summary>
public sealed class BankSteps(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock)
{
    /// <exception cref="NotFound">Unknown, or another bank's.</exception>
    public async Task<Unit> Take(Guid id, int revision, Action<LoanReferral, BankStep> step, CancellationToken ct)
    {
        var bank = user.OwnBank();
        var referral = await db.LoanReferrals.Where(r => r.Bank == bank).Referral(id, revision, ct);
        step(referral, new(user.As(Permission.ServeReferrals), clock.GetUtcNow(), clock.Today()));
        await mails.LoanTold(referral, ct);
        await db.SaveChangesAsync(ct);
        return Unit.Value;
    }
}

/// <summary>Who takes a step, and when.</summary>
public sealed record BankStep(Domain.Claims.Actor By, DateTimeOffset At, DateOnly Today);
