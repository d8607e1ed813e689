using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Audit;

namespace TalentPark.Application.Registry.Lists;

/// <summary>Records that a filtered register was taken out as a file.</summary>
/// <param name="Register">Its code: <c>persons</c>, <c>centres</c>, …</param>
/// <param name="Format"><c>xlsx</c> or <c>csv</c>.</param>
/// <param name="Filters">Filters by name; of a search by a personal value only that there was one.</param>
/// <param name="Rows">Rows in the file.</param>
[Needs(Permission.ExportRegistries)]
public sealed record RecordExport(string Register, string Format, string Filters, int Rows) : ICommand
{
    public sealed class Handler(ITalentParkDb db, AuditTrail trail) : ICommandHandler<RecordExport>
    {
        public async ValueTask<Unit> Handle(RecordExport command, CancellationToken ct)
        {
            db.Audit.Add(trail.Entry(
                new AuditSubject("Register", command.Register, command.Register, "exported"),
                new Dictionary<string, string?[]>
                {
                    ["Format"] = [null, command.Format],
                    ["Filters"] = [null, command.Filters],
                    ["Rows"] = [null, command.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                }));
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
