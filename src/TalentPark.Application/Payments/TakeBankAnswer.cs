using System.Security.Cryptography;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Payments;

/// <summary>Writes down a file of the bank and what follows from it. The same file again changes nothing and says so.</summary>
/// <param name="FileName">As the browser tells it.</param>
[Needs(Permission.PreparePayments)]
public sealed record TakeBankAnswer(string FileName, Stream Content) : ICommand<TakenAnswer>, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [Content];

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, IBankFiles files, BankSettling settling, TimeProvider clock) : ICommandHandler<TakeBankAnswer, TakenAnswer>
    {
        public async ValueTask<TakenAnswer> Handle(TakeBankAnswer command, CancellationToken ct)
        {
            if (command.Content.Length == 0)
            {
                throw new InputRefused(nameof(Content), "file-empty");
            }

            if (command.Content.Length > BankLimits.FileSize)
            {
                throw new InputRefused(nameof(Content), "file-size", BankLimits.FileSize / 1024 / 1024);
            }

            var content = new byte[command.Content.Length];
            await command.Content.ReadExactlyAsync(content, ct);
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
            if (await Known(sha256, ct) is { } known)
            {
                return known;
            }

            var words = Read(content);
            try
            {
                return await db.InTransaction(() => Write(command.FileName, content.Length, sha256, words, ct), ct);
            }
            catch (RuleBroken twice) when (twice.Code == "answer-known")
            {
                db.Forget();
                return await Known(sha256, ct) ?? throw new StaleForm(); // sent twice at one moment: the other one wrote it
            }
        }

        private async Task<TakenAnswer?> Known(string sha256, CancellationToken ct) =>
            await db.BankAnswers.Where(a => a.Sha256 == sha256).Select(a => new TakenAnswer(a.Id, true)).SingleOrDefaultAsync(ct);

        private BankWords Read(byte[] content)
        {
            try
            {
                return files.Read(content);
            }
            catch (FileRefused refused)
            {
                throw new InputRefused([new InputFault(nameof(Content), refused.Code, [.. refused.Values])]);
            }
        }

        private async Task<TakenAnswer> Write(string fileName, int size, string sha256, BankWords words, CancellationToken ct)
        {
            var (by, at) = (user.As(Permission.PreparePayments), clock.GetUtcNow());
            var answer = BankAnswer.Take(Guid.CreateVersion7(at), new(words.Format, NameOf(fileName), sha256, size), words.Rows, by, at);
            await settling.Settle([.. answer.Rows.Select(r => r.EndToEndId)], answer.Rows, by, at, ct);
            db.BankAnswers.Add(answer);
            await db.SaveChangesAsync(ct);
            return new(answer.Id, false);
        }

        /// <summary>The last part of the path, without what does not show.</summary>
        private static string NameOf(string typed)
        {
            var name = string.Concat(typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format)).Trim();
            return name.Length == 0 ? "-" : name.Length > BankAnswer.FileNameLength ? name[..BankAnswer.FileNameLength] : name;
        }
    }
}

/// <param name="WasKnown">The same file was taken before; nothing changed.</param>
public sealed record TakenAnswer(Guid AnswerId, bool WasKnown);
