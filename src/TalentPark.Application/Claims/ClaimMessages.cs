using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Mailing;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;

namespace TalentPark.Application.Claims;

/// <summary>Staff write about a claim: to its centre, which is told by mail, or a note among themselves.</summary>
/// <param name="Key">Made with the form: sent twice, it is written once.</param>
/// <param name="IsNote">The centre never sees it.</param>
[Needs(Permission.WriteOnClaims)]
public sealed record WriteOnClaim(Guid ClaimId, Guid Key, bool IsNote, string Text, IReadOnlyList<byte[]> Files) : ICommand, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => Files.Select(f => new MemoryStream(f, writable: false));

    public sealed class Shape : AbstractValidator<WriteOnClaim>
    {
        public Shape()
        {
            RuleFor(x => x.Key).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).Note(ClaimMessage.TextLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<WriteOnClaim>
    {
        public async ValueTask<Unit> Handle(WriteOnClaim command, CancellationToken ct)
        {
            var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.ClaimId && c.Number != null, ct) ?? throw new NotFound();
            var (by, at, text) = (user.As(Permission.WriteOnClaims), clock.GetUtcNow(), command.Text.Trim());
            if (await db.IsWritten(command.Key, ct))
            {
                return Unit.Value;
            }

            var message = command.IsNote ? ClaimMessage.Note(command.Key, claim.Id, text, command.Files, by, at) : ClaimMessage.ToCentre(command.Key, claim.Id, text, command.Files, by, at);
            db.ClaimMessages.Add(message);
            if (!command.IsNote)
            {
                await mails.Written(claim, message, ct);
            }

            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The centre writes about its own claim to the staff; whoever holds it is told by mail.</summary>
/// <param name="Key">Made with the form: sent twice, it is written once.</param>
[Needs(Permission.FileClaims)]
public sealed record WriteOnOwnClaim(Guid ClaimId, Guid Key, string Text, IReadOnlyList<byte[]> Files) : ICommand, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => Files.Select(f => new MemoryStream(f, writable: false));

    public sealed class Shape : AbstractValidator<WriteOnOwnClaim>
    {
        public Shape()
        {
            RuleFor(x => x.Key).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Text).Note(ClaimMessage.TextLength);
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, Mails mails, TimeProvider clock) : ICommandHandler<WriteOnOwnClaim>
    {
        public async ValueTask<Unit> Handle(WriteOnOwnClaim command, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.ClaimId && c.CentreId == centre && c.Number != null, ct) ?? throw new NotFound();
            if (await db.IsWritten(command.Key, ct))
            {
                return Unit.Value;
            }

            var message = ClaimMessage.ToStaff(command.Key, claim.Id, command.Text.Trim(), command.Files, user.As(Permission.FileClaims), clock.GetUtcNow());
            db.ClaimMessages.Add(message);
            await mails.Written(claim, message, ct);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>What was written about a filed claim, for staff: messages and notes, the oldest first.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record ListMessages(Guid ClaimId) : IQuery<IReadOnlyList<MessageRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListMessages, IReadOnlyList<MessageRow>>
    {
        public async ValueTask<IReadOnlyList<MessageRow>> Handle(ListMessages query, CancellationToken ct) =>
            await db.Claims.AnyAsync(c => c.Id == query.ClaimId && c.Number != null, ct)
                ? await db.Written(query.ClaimId, user.Id!.Value, db.ClaimMessages, ct)
                : throw new NotFound();
    }
}

/// <summary>What was written between the own centre and staff about a claim, the oldest first.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record ListOwnMessages(Guid ClaimId) : IQuery<IReadOnlyList<MessageRow>>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<ListOwnMessages, IReadOnlyList<MessageRow>>
    {
        public async ValueTask<IReadOnlyList<MessageRow>> Handle(ListOwnMessages query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await db.Claims.AnyAsync(c => c.Id == query.ClaimId && c.CentreId == centre, ct)
                ? await db.Written(query.ClaimId, user.Id!.Value, db.ClaimMessages.Where(m => !m.IsNote), ct)
                : throw new NotFound();
        }
    }
}

/// <summary>The reader saw what was written about a claim up to a moment.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record SeeMessages(Guid ClaimId, DateTimeOffset UpTo) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<SeeMessages>
    {
        public async ValueTask<Unit> Handle(SeeMessages command, CancellationToken ct)
        {
            await db.MarkSeen(command.ClaimId, user.Id!.Value, command.UpTo, ct);
            return Unit.Value;
        }
    }
}

/// <summary>The reader of the own centre saw what was written about a claim up to a moment.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record SeeOwnMessages(Guid ClaimId, DateTimeOffset UpTo) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<SeeOwnMessages>
    {
        public async ValueTask<Unit> Handle(SeeOwnMessages command, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            if (!await db.Claims.AnyAsync(c => c.Id == command.ClaimId && c.CentreId == centre, ct))
            {
                throw new NotFound();
            }

            await db.MarkSeen(command.ClaimId, user.Id!.Value, command.UpTo, ct);
            return Unit.Value;
        }
    }
}

/// <summary>The bytes of a file of a message or note, for staff.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record OpenMessageFile(Guid FileId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<OpenMessageFile, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenMessageFile query, CancellationToken ct) =>
            await db.MessageFiles.AsNoTracking().Where(f => f.Id == query.FileId).Select(f => new PaperFile("message", f.MediaType, f.Content)).SingleOrDefaultAsync(ct) ?? throw new NotFound();
    }
}

/// <summary>The bytes of a file of a message, for the claim's own centre.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record OpenOwnMessageFile(Guid FileId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnMessageFile, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenOwnMessageFile query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await (
                from file in db.MessageFiles.AsNoTracking()
                join message in db.ClaimMessages on file.MessageId equals message.Id
                join claim in db.Claims on message.ClaimId equals claim.Id
                where file.Id == query.FileId && claim.CentreId == centre && !message.IsNote
                select new PaperFile("message", file.MediaType, file.Content)).SingleOrDefaultAsync(ct) ?? throw new NotFound();
        }
    }
}

/// <param name="IsUnread">Somebody else wrote it, and the reader has not opened the claim since.</param>
public sealed record MessageRow(Guid Id, bool IsNote, bool FromCentre, Guid ById, string ByName, string ByRole, DateTimeOffset At, string Text, IReadOnlyList<MessageFileRow> Files, bool IsUnread);

public sealed record MessageFileRow(Guid Id, string MediaType, int Size);

internal static class WrittenMessages
{
    public static Task<bool> IsWritten(this ITalentParkDb db, Guid key, CancellationToken ct) => db.ClaimMessages.AnyAsync(m => m.Id == key, ct);

    public static async Task<IReadOnlyList<MessageRow>> Written(this ITalentParkDb db, Guid claimId, Guid reader, IQueryable<ClaimMessage> messages, CancellationToken ct)
    {
        var seen = await db.MessagesSeen.Where(s => s.ClaimId == claimId && s.AccountId == reader).Select(s => (DateTimeOffset?)s.SeenAt).SingleOrDefaultAsync(ct);
        var rows = await messages.AsNoTracking().Where(m => m.ClaimId == claimId).OrderBy(m => m.At).ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.IsNote, m.FromCentre, m.ById, m.ByName, m.ByRole, m.At, m.Text, Files = m.Files.Select(f => new MessageFileRow(f.Id, f.MediaType, f.Size)).ToList() })
            .ToListAsync(ct);
        return [.. rows.Select(m => new MessageRow(m.Id, m.IsNote, m.FromCentre, m.ById, m.ByName, m.ByRole, m.At, m.Text, m.Files, m.ById != reader && !(m.At <= seen)))];
    }
}
