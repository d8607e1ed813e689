using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates;

/// <summary>
/// Binds the reader's account to the person whose PINFL, birth date and certificate or training it names. Whatever does not match is answered alike, so nobody
/// learns whether a number is on record; tries are counted, and one for a person who has an account alarms its holder.
/// </summary>
/// <param name="CertificateNumber">Of any certificate of the person; or else the two below.</param>
/// <param name="CentreStir">Of the centre that trained the person.</param>
/// <param name="CompletedOn">The day that course was completed.</param>
/// <param name="Consents">To the processing of personal data (ZRU-547).</param>
[Needs(Permission.ApplyForSupport)]
public sealed record BindAccount(
    string? Pinfl, DateOnly? BirthDate, string? CertificateNumber, string? CentreStir, DateOnly? CompletedOn, bool? IsCitizen, bool Consents) : ICommand
{
    /// <summary>Tries an hour of one account.</summary>
    public const int TriesOfAccount = 5;

    /// <summary>Tries a day for one PINFL, of all accounts together.</summary>
    public const int TriesForPinfl = 20;

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IKeyedHash hash, Mails mails, TimeProvider clock) : ICommandHandler<BindAccount>
    {
        public async ValueTask<Unit> Handle(BindAccount command, CancellationToken ct)
        {
            var pinfl = Read(command);
            var account = user.Id ?? throw new NotAllowed();
            if (await db.GraduateAccounts.AnyAsync(a => a.Id == account, ct))
            {
                throw new RuleBroken("account-bound");
            }

            // The try is kept whatever comes of it; only then is it answered.
            var outcome = await db.InTransaction(() => Try(command, account, pinfl, ct), ct);
            return outcome switch
            {
                BindingOutcome.Bound => Unit.Value,
                BindingOutcome.TooMany => throw new InputRefused(nameof(Pinfl), "binding-too-many"),
                _ => throw new InputRefused(nameof(Pinfl), "binding-no-match"),
            };
        }

        private static Pinfl Read(BindAccount command)
        {
            var typed = new Typed();
            var pinfl = typed.Read<Pinfl>(nameof(Pinfl), command.Pinfl, Domain.Shared.Pinfl.TryParse);
            if (command.BirthDate is null)
            {
                typed.Add(nameof(BirthDate), "required");
            }

            if (string.IsNullOrWhiteSpace(command.CertificateNumber) && (string.IsNullOrWhiteSpace(command.CentreStir) || command.CompletedOn is null))
            {
                typed.Add(nameof(CertificateNumber), "binding-proof");
            }

            if (command.IsCitizen is null)
            {
                typed.Add(nameof(IsCitizen), "required");
            }

            if (!command.Consents)
            {
                typed.Add(nameof(Consents), "consent-missing");
            }

            typed.Refuse();
            return pinfl;
        }

        private async Task<BindingOutcome> Try(BindAccount command, Guid account, Pinfl pinfl, CancellationToken ct)
        {
            var (at, pinflHash) = (clock.GetUtcNow(), hash.Of(pinfl.Value));
            await db.LockKey($"binding {account}", ct);
            await db.LockKey($"binding {Convert.ToHexString(pinflHash)}", ct);
            var (outcome, person) = await IsTooMany(account, pinflHash, at, ct) ? (BindingOutcome.TooMany, (Guid?)null) : await Match(command, pinflHash, ct);
            db.BindingAttempts.Add(BindingAttempt.Of(account, pinflHash, outcome, outcome == BindingOutcome.NoMatch ? null : person, at));
            if (outcome == BindingOutcome.Bound)
            {
                db.GraduateAccounts.Add(GraduateAccount.Bind(account, person!.Value, command.IsCitizen!.Value, at));
            }
            else if (outcome == BindingOutcome.Taken)
            {
                var holder = await db.GraduateAccounts.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync(ct);
                await mails.BindingTried(holder, Guid.CreateVersion7(at), ct);
            }

            await db.SaveChangesAsync(ct);
            return outcome;
        }

        private async Task<bool> IsTooMany(Guid account, byte[] pinflHash, DateTimeOffset at, CancellationToken ct)
        {
            var (hourAgo, dayAgo) = (at.AddHours(-1), at.AddDays(-1));
            return await db.BindingAttempts.CountAsync(a => a.AccountId == account && a.At > hourAgo, ct) >= TriesOfAccount
                || await db.BindingAttempts.CountAsync(a => a.PinflHash == pinflHash && a.At > dayAgo, ct) >= TriesForPinfl;
        }

        /// <summary>Asks the same questions whether or not the number is on record.</summary>
        private async Task<(BindingOutcome Outcome, Guid? Person)> Match(BindAccount command, byte[] pinflHash, CancellationToken ct)
        {
            var person = await db.Persons.Where(p => p.PinflHash == pinflHash && p.BirthDate == command.BirthDate!.Value).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
            var id = person ?? Guid.Empty;
            var number = Domain.Registry.CertificateNumber.KeyOf(command.CertificateNumber ?? "");
            var stir = command.CentreStir?.Trim() ?? "";
            var byCertificate = await db.Certificates.AnyAsync(c => c.PersonId == id && number != "" && c.NumberKey == number && CertificateTransitions.HoldingNumber.Contains(c.State), ct);
            var byTraining = await (
                from training in db.Trainings
                join course in db.Courses on training.CourseId equals course.Id
                join centre in db.Centres on course.CentreId equals centre.Id
                where training.PersonId == id && centre.Stir == stir && course.CompletedOn == command.CompletedOn
                select training).AnyAsync(ct);
            var isTaken = await db.GraduateAccounts.AnyAsync(a => a.PersonId == id, ct);
            return person is null || !(byCertificate || byTraining) ? (BindingOutcome.NoMatch, null)
                : isTaken ? (BindingOutcome.Taken, person)
                : (BindingOutcome.Bound, person);
        }
    }
}
