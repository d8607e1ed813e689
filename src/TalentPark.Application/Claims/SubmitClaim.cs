using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Documents;
using TalentPark.Application.Jobs;
using TalentPark.Application.Mailing;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Certifies and hands in a draft or a returned claim: facts are read anew, every line judged, the application issued as PDF.</summary>
/// <param name="Agreed">The certifier agrees to the statement that all facts are true.</param>
[Needs(Permission.FileClaims)]
public sealed record SubmitClaim(Guid ClaimId, int Revision, string CertifierName, string CertifierPosition, bool Agreed) : ICommand<string>
{
    public sealed class Shape : AbstractValidator<SubmitClaim>
    {
        public Shape()
        {
            RuleFor(x => x.CertifierName).Line(Certification.NameLength);
            RuleFor(x => x.CertifierPosition).Line(Certification.PositionLength);
            RuleFor(x => x.Agreed).Equal(true).WithErrorCode("agree-needed");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, CurrentPolicy policy, DocumentIssuer issuer, Mails mails, TimeProvider clock) : ICommandHandler<SubmitClaim, string>
    {
        public async ValueTask<string> Handle(SubmitClaim command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            var at = clock.GetUtcNow();
            var today = Tashkent.Day(at);
            await db.MustNotOwe(claim.CentreId, today, ct);
            var current = await CurrentLines.Read(db, claim, policy, today, ct);
            if (current.FirstOrDefault(l => l.Assessment.Outcome != AssessmentOutcome.Eligible) is { } open)
            {
                throw new RuleBroken("line-not-eligible", open.Line.No);
            }

            foreach (var parameters in current.Select(l => policy.Book.Edition(l.Assessment.Edition)!.At(l.Assessment.ApplicationDate)).DistinctBy(p => p.Sha256))
            {
                await db.KeepPolicy(parameters, ct);
            }

            var submissions = current.ToDictionary(l => l.Line.Id, l => new LineSubmission(l.Facts, l.Assessment));
            var calendar = new BusinessCalendar(await db.Holidays.AsNoTracking().ToListAsync(ct));
            var due = calendar.Add(today, claim.WorkingDaysLeft ?? policy.Edition.At(today).DecisionWorkingDays);
            var number = claim.Number ?? await db.NextClaimNumber(today.Year, ct);
            claim.Submit(new(command.CertifierName.Cleaned(Certification.NameLength), command.CertifierPosition.Cleaned(Certification.PositionLength)), number, submissions, due, user.As(Permission.FileClaims), at);
            await issuer.Issue(DocumentKind.Application, claim, at, ct);
            db.Jobs.Add(Job.For(CheckLines.JobKind, claim.Id, user));
            await mails.Submitted(claim, ct);
            await db.SaveChangesAsync(ct);
            return number;
        }
    }
}
