using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates;

/// <summary>IT Park answers a dispute: the fact was corrected, or stands.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record AnswerDispute(Guid Id, bool? Corrected, string? Answer) : ICommand, IDisputeAnswer
{
    public sealed class Shape : AbstractValidator<AnswerDispute>
    {
        public Shape() => DisputeAnswers.Check(this);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<AnswerDispute>
    {
        public async ValueTask<Unit> Handle(AnswerDispute command, CancellationToken ct)
        {
            await DisputeAnswers.Settle(db, db.FactDisputes.Where(d => d.CentreId == null), command, user.As(Permission.KeepRegistries), mails, clock, ct);
            return Unit.Value;
        }
    }
}

/// <summary>The centre answers a dispute of what it stated.</summary>
[Needs(Permission.EditOwnCentre)]
public sealed record AnswerOwnDispute(Guid Id, bool? Corrected, string? Answer) : ICommand, IDisputeAnswer
{
    public sealed class Shape : AbstractValidator<AnswerOwnDispute>
    {
        public Shape() => DisputeAnswers.Check(this);
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<AnswerOwnDispute>
    {
        public async ValueTask<Unit> Handle(AnswerOwnDispute command, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            await DisputeAnswers.Settle(db, db.FactDisputes.Where(d => d.CentreId == centre), command, user.As(Permission.EditOwnCentre), mails, clock, ct);
            return Unit.Value;
        }
    }
}

internal interface IDisputeAnswer
{
    Guid Id { get; }

    bool? Corrected { get; }

    string? Answer { get; }
}

internal static class DisputeAnswers
{
    public static void Check<T>(AbstractValidator<T> shape)
        where T : IDisputeAnswer
    {
        shape.RuleFor(x => x.Corrected).NotNull().WithErrorCode("required");
        shape.RuleFor(x => x.Answer).NotEmpty().WithErrorCode("required");
        shape.RuleFor(x => x.Answer).Note(FactDispute.TextLength);
    }

    /// <exception cref="NotFound">Unknown, or somebody else's to answer.</exception>
    public static async Task Settle(ITalentParkDb db, IQueryable<FactDispute> among, IDisputeAnswer answer, Domain.Claims.Actor by, Mails mails, TimeProvider clock, CancellationToken ct)
    {
        var dispute = await among.SingleOrDefaultAsync(d => d.Id == answer.Id, ct) ?? throw new NotFound();
        dispute.Settle(answer.Corrected!.Value, answer.Answer!.Trim(), by, clock.GetUtcNow());
        await mails.DisputeAnswered(dispute, ct);
        await db.SaveChangesAsync(ct);
    }
}
