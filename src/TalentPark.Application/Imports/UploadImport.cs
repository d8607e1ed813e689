using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Jobs;
using TalentPark.Application.Shared;
using TalentPark.Domain.Imports;

namespace TalentPark.Application.Imports;

/// <summary>Takes in a file to be judged in the background; nothing of it is written to the registers yet.</summary>
/// <param name="Kind">Code of a kind the reader may import.</param>
/// <param name="FileName">As the browser tells it.</param>
/// <param name="Content">Can be read twice.</param>
[Needs(Permission.ImportFiles)]
public sealed record UploadImport(string Kind, string FileName, Stream Content) : ICommand<Guid>, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [Content];

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, ImportKinds kinds, ITableFiles files, IBulk bulk, IJobs jobs, AuditTrail trail, TimeProvider clock) : ICommandHandler<UploadImport, Guid>
    {
        public async ValueTask<Guid> Handle(UploadImport command, CancellationToken ct)
        {
            var kind = kinds.For(user).FirstOrDefault(k => k.Code == command.Kind) ?? throw new InputRefused(nameof(Kind), "import-kind");
            var content = command.Content;
            if (content.Length == 0)
            {
                throw new InputRefused(nameof(Content), "file-empty");
            }

            if (content.Length > ImportLimits.FileSize)
            {
                throw new InputRefused(nameof(Content), "file-size", ImportLimits.FileSize / 1024 / 1024);
            }

            var at = clock.GetUtcNow();
            var file = new UploadedFile(NameOf(command.FileName), Format(content), (int)content.Length, await Hash(content, ct));
            var import = Import.Upload(Guid.CreateVersion7(at), kind.Code, user.CentreId, new Uploader(user.Id!.Value, user.Name, at), file);
            await bulk.InTransaction(
                async token =>
                {
                    db.Imports.Add(import);
                    db.Jobs.Add(Job.For(JudgeImport.Code, import.Id, user));
                    db.Audit.Add(trail.Told(import, "added"));
                    await db.SaveChangesAsync(token);
                    await Keep(import.Id, content, token);
                },
                ct);
            jobs.Ring();
            return import.Id;
        }

        private static readonly HashSet<UnicodeCategory> Hidden =
        [
            UnicodeCategory.Control, UnicodeCategory.Format, UnicodeCategory.PrivateUse, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator, UnicodeCategory.OtherNotAssigned,
        ];

        private string Format(Stream content)
        {
            try
            {
                content.Position = 0;
                return files.FormatOf(content);
            }
            catch (FileRefused refused)
            {
                throw new InputRefused([new InputFault(nameof(Content), refused.Code, [.. refused.Values])]);
            }
        }

        private static async Task<string> Hash(Stream content, CancellationToken ct)
        {
            content.Position = 0;
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        }

        private async Task Keep(Guid importId, Stream content, CancellationToken ct)
        {
            content.Position = 0;
            var buffer = new byte[ImportPart.Size];
            for (var no = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is > 0 and var read; no++)
            {
                await bulk.Insert([new ImportPart(importId, no, buffer[..read])], ct);
            }
        }

        /// <summary>The last part of the path, without characters that do not show; of a long one its end, which tells the kind of file.</summary>
        private static string NameOf(string typed)
        {
            var shown = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..].Trim().EnumerateRunes().Where(r => !Hidden.Contains(Rune.GetUnicodeCategory(r))).ToList();
            return shown.Count == 0 ? "-"
                : shown.Count > Import.FileNameLength ? $"…{string.Concat(shown.TakeLast(Import.FileNameLength - 1))}"
                : string.Concat(shown);
        }
    }
}
