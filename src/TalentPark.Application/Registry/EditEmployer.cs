using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Name, place, phone, activity and account of an employer; the contact's director is not read.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record EditEmployer(Guid EmployerId, int Revision, string Name, TypedContact Contact, string Activity, string Account, string? Reason) : ICommand
{
    public sealed class Shape : AbstractValidator<EditEmployer>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(Employer.NameLength);
            RuleFor(x => x.Contact).SetValidator(new TypedContact.PlaceShape());
            RuleFor(x => x.Activity).Line(Employer.ActivityLength).When(x => x.Activity.Length > 0);
            RuleFor(x => x.Reason).Note(EmployerChanges.ReasonLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act) : ICommandHandler<EditEmployer>
    {
        public async ValueTask<Unit> Handle(EditEmployer command, CancellationToken ct)
        {
            var employer = await db.InUse(command.EmployerId, ct);
            if (employer.Revision != command.Revision)
            {
                throw new StaleForm();
            }

            var typed = new Typed();
            var contact = await command.Contact.Read(typed, db, ct);
            var account = typed.ReadOptional<BankAccount>(nameof(Account), command.Account, BankAccount.TryParse);
            typed.Refuse();
            employer.Describe(command.Name.Cleaned(Employer.NameLength), contact, command.Activity.CleanedOrEmpty(Employer.ActivityLength), account);
            act.Reason = command.Reason ?? "";
            db.FactsChanged(employer.Id, user);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

internal static class EmployersInUse
{
    /// <summary>The employer with its directors and exports, to be changed.</summary>
    /// <exception cref="NotFound">There is none, or it was merged into another.</exception>
    public static async Task<Employer> InUse(this ITalentParkDb db, Guid id, CancellationToken ct) =>
        await db.Employers.Include(e => e.Directors).Include(e => e.Exports).SingleOrDefaultAsync(e => e.Id == id && e.MergedIntoId == null, ct) ?? throw new NotFound();
}
