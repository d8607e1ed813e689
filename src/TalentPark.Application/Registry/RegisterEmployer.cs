using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Puts an employer on the register.</summary>
/// <param name="Activity">What the firm does, in a line; empty when not told.</param>
/// <param name="Account">Its bank account; empty when not told.</param>
[Needs(Permission.KeepRegistries)]
public sealed record RegisterEmployer(string Stir, string Name, TypedContact Contact, string Activity = "", string Account = "") : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<RegisterEmployer>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(Employer.NameLength);
            RuleFor(x => x.Contact).SetValidator(new TypedContact.Shape());
            RuleFor(x => x.Activity).Line(Employer.ActivityLength).When(x => x.Activity.Length > 0);
        }
    }

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<RegisterEmployer, Guid>
    {
        public async ValueTask<Guid> Handle(RegisterEmployer command, CancellationToken ct)
        {
            var typed = new Typed();
            var stir = typed.Read<Stir>(nameof(Stir), command.Stir, Domain.Shared.Stir.TryParse);
            var contact = await command.Contact.Read(typed, db, ct);
            var account = typed.ReadOptional<BankAccount>(nameof(Account), command.Account, BankAccount.TryParse);
            if (typed.IsFine(nameof(Stir)) && await db.Employers.IgnoreQueryFilters().AnyAsync(e => e.Stir == stir.ToString(), ct))
            {
                typed.Add(nameof(Stir), "stir-exists");
            }

            typed.Refuse();
            var employer = Employer.Register(Guid.CreateVersion7(clock.GetUtcNow()), stir, command.Name.Cleaned(Employer.NameLength), contact, command.Activity.CleanedOrEmpty(Employer.ActivityLength), account);
            db.Employers.Add(employer);
            await db.SaveChangesAsync(ct);
            return employer.Id;
        }
    }
}
