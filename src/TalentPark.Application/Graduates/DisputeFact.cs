using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Graduates;

/// <summary>The graduate says a fact on record is wrong. It goes to the centre whose word it is, else to IT Park, with a term of ten working days.</summary>
/// <param name="SubjectId">The training, certificate or employment; not read for facts of the person.</param>
[Needs(Permission.ApplyForSupport)]
public sealed record DisputeFact(DisputedFact Fact, Guid SubjectId, string? Statement) : ICommand<Guid>
{
    /// <summary>Working days to answer (assumed: ZRU-547 says without delay).</summary>
    public const int TermWorkingDays = 10;

    public sealed class Shape : AbstractValidator<DisputeFact>
    {
        public Shape()
        {
            RuleFor(x => x.Fact).IsInEnum().WithErrorCode("required");
            RuleFor(x => x.Statement).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Statement).Note(FactDispute.TextLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<DisputeFact, Guid>
    {
        public async ValueTask<Guid> Handle(DisputeFact command, CancellationToken ct)
        {
            var account = await db.OwnAccount(user, ct);
            var (subject, centre) = await Source(command, account.PersonId, ct);
            var (at, today) = (clock.GetUtcNow(), clock.Today());
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            var dispute = FactDispute.Open(account.PersonId, account.Id, command.Fact, subject, command.Statement!.Trim(), centre, calendar.Add(today, TermWorkingDays), at);
            db.FactDisputes.Add(dispute);
            await db.SaveChangesAsync(ct);
            return dispute.Id;
        }

        /// <summary>The record and the centre that answers for it.</summary>
        private async Task<(Guid Subject, Guid? Centre)> Source(DisputeFact command, Guid person, CancellationToken ct)
        {
            var trained = await Trained.Read(db, person, ct);
            switch (command.Fact)
            {
                case DisputedFact.Training:
                    return trained.FirstOrDefault(t => t.TrainingId == command.SubjectId) is { } training ? (training.TrainingId, training.CentreId) : throw new NotFound();
                case DisputedFact.Certificate:
                    var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.SubjectId && c.PersonId == person, ct) ?? throw new NotFound();
                    return (certificate.Id, certificate.Source == FactSource.Centre ? trained.FirstOrDefault(t => t.TrainingId == certificate.TrainingId)?.CentreId : null);
                case DisputedFact.Employment:
                    var job = await db.Employments.AsNoTracking().SingleOrDefaultAsync(e => e.Id == command.SubjectId && e.PersonId == person, ct) ?? throw new NotFound();
                    return (job.Id, job.Source == FactSource.Centre ? trained.FirstOrDefault()?.CentreId : null);
                case DisputedFact.Disability or DisputedFact.BirthDate:
                    return (person, null);
                default:
                    return (person, trained.FirstOrDefault()?.CentreId);
            }
        }
    }
}
