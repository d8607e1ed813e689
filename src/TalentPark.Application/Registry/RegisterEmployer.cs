using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>Puts an employer on the register.</summary>
[Needs(Permission.KeepRegistries)]
public sealed record RegisterEmployer(string Stir, string Name, TypedContact Contact) : ICommand<Guid>
{
    public sealed class Shape : AbstractValidator<RegisterEmployer>
    {
        public Shape()
        {
            RuleFor(x => x.Name).Line(Employer.NameLength);
            RuleFor(x => x.Contact).SetValidator(new TypedContact.Shape());
        }
    }

    public sealed class Handler(ITalentParkDb db, TimeProvider clock) : ICommandHandler<RegisterEmployer, Guid>
    {
        public async ValueTask<Guid> Handle(RegisterEmployer command, CancellationToken ct)
        {
            var typed = new Typed();
            var stir = typed.Read<Stir>(nameof(Stir), command.Stir, Domain.Shared.Stir.TryParse);
            var contact = command.Contact.Read(typed);
            if (!await db.Districts.AnyAsync(d => d.Soato == contact.DistrictSoato && d.RegionSoato == contact.RegionSoato, ct))
            {
                typed.Add(nameof(TypedContact.DistrictSoato), "district-unknown");
            }

            typed.Refuse();
            var employer = Employer.Register(Guid.CreateVersion7(clock.GetUtcNow()), stir, command.Name, contact);
            db.Employers.Add(employer);
            await db.SaveChangesAsync(ct);
            return employer.Id;
        }
    }
}
