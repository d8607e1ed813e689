using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Policy;

/// <summary>Adds the rows of a CSV file to the reader's draft. Rows are judged one by one: the good ones are kept, the others are answered with their reasons.</summary>
[Needs(Permission.KeepPolicy)]
public sealed record ImportPolicyChanges(Guid ReleaseId, int Revision, byte[] Content) : ICommand<ChangeFileAnswer>, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [new MemoryStream(Content, writable: false)];

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Act act, CurrentPolicy policy, TimeProvider clock) : ICommandHandler<ImportPolicyChanges, ChangeFileAnswer>
    {
        public async ValueTask<ChangeFileAnswer> Handle(ImportPolicyChanges command, CancellationToken ct)
        {
            var release = await db.Release(command.ReleaseId, command.Revision, ct);
            var by = user.As(Permission.KeepPolicy).Id;
            var file = ChangeFile.Read(command.Content);
            var (added, refused) = (0, new List<RefusedRow>(file.Refused));
            foreach (var row in file.Rows)
            {
                var typed = new Typed();
                row.Faults.ForEach(f => typed.Add(f.Field, f.Code));
                var change = row.Change.Read(typed, Guid.CreateVersion7(clock.GetUtcNow()), release, policy, clock.Today());
                if (typed.Faults.Count > 0)
                {
                    refused.Add(new(row.No, row.Text, typed.Faults));
                }
                else
                {
                    release.Change(change, by);
                    added++;
                }
            }

            act.Reason = release.Reason;
            await db.SaveChangesAsync(ct);
            return new(added, [.. refused.OrderBy(r => r.No)]);
        }
    }
}

/// <param name="Added">Rows that are in the draft now.</param>
/// <param name="Refused">The others, in the file's order.</param>
public sealed record ChangeFileAnswer(int Added, IReadOnlyList<RefusedRow> Refused);

/// <param name="No">Row of the file, its head being 1.</param>
/// <param name="Text">The row as it stood.</param>
public sealed record RefusedRow(int No, string Text, IReadOnlyList<InputFault> Faults);
