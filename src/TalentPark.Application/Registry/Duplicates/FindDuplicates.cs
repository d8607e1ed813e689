using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry.Duplicates;

/// <summary>Compares all persons and all employers of the country; answers how many pairs match.</summary>
[Needs(Permission.MergeRecords)]
public sealed record FindDuplicates : ICommand<int>
{
    public sealed class Handler(ITalentParkDb db, DuplicateFinder finder, AuditTrail trail) : ICommandHandler<FindDuplicates, int>
    {
        public async ValueTask<int> Handle(FindDuplicates command, CancellationToken ct)
        {
            var found = await finder.Country(PairKind.Person, ct) + await finder.Country(PairKind.Employer, ct);
            db.Audit.Add(trail.Entry(
                new AuditSubject(nameof(DuplicatePair), "", "", "searched"),
                new Dictionary<string, string?[]> { ["Found"] = [null, found.ToString(System.Globalization.CultureInfo.InvariantCulture)] }));
            await db.SaveChangesAsync(ct);
            return found;
        }
    }
}
