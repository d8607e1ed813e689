using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>Lays a paper beside an own application that is open. The same file as the same kind twice is kept once.</summary>
/// <param name="Kind">One of <see cref="RefundPaper.Kinds"/>.</param>
/// <param name="Content">PDF, JPEG or PNG, at most <see cref="Paper.MaxSize"/> bytes.</param>
[Needs(Permission.ApplyForSupport)]
public sealed record AddRefundPaper(Guid Id, int Revision, string Kind, byte[] Content) : ICommand, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [new MemoryStream(Content, writable: false)];

    public sealed class Shape : AbstractValidator<AddRefundPaper>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).Must(k => RefundPaper.Kinds.Contains(k)).WithErrorCode("paper-kind");
            RuleFor(x => x.Content).NotEmpty().WithErrorCode("paper-empty");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddRefundPaper>
    {
        public async ValueTask<Unit> Handle(AddRefundPaper command, CancellationToken ct)
        {
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            var paper = RefundPaper.Add(refund.Id, command.Kind, command.Content, clock.GetUtcNow());
            if (await db.RefundPapers.AnyAsync(p => p.RefundId == refund.Id && p.Kind == paper.Kind && p.Sha256 == paper.Sha256, ct))
            {
                return Unit.Value;
            }

            if (await db.RefundPapers.CountAsync(p => p.RefundId == refund.Id, ct) >= RefundPaper.MaxPapers)
            {
                throw new RuleBroken("refund-papers-limit", RefundPaper.MaxPapers);
            }

            refund.PapersChanged();
            db.RefundPapers.Add(paper);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>Takes a paper away again, while the application is open.</summary>
[Needs(Permission.ApplyForSupport)]
public sealed record RemoveRefundPaper(Guid Id, int Revision, Guid PaperId) : ICommand
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : ICommandHandler<RemoveRefundPaper>
    {
        public async ValueTask<Unit> Handle(RemoveRefundPaper command, CancellationToken ct)
        {
            var refund = await db.OwnRefunds(user).Refund(command.Id, command.Revision, ct);
            var paper = await db.RefundPapers.SingleOrDefaultAsync(p => p.Id == command.PaperId && p.RefundId == refund.Id, ct) ?? throw new NotFound();
            refund.PapersChanged();
            db.RefundPapers.Remove(paper);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}

/// <summary>The bytes of a paper of an own application.</summary>
[Needs(Permission.SeeOwnSupport)]
public sealed record OpenOwnRefundPaper(Guid PaperId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnRefundPaper, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenOwnRefundPaper query, CancellationToken ct) => await RefundPaperFile.Of(db, db.OwnRefunds(user), query.PaperId, ct);
    }
}

/// <summary>The bytes of a paper of a filed application, for staff; the person is shown who looked.</summary>
[Needs(Permission.SeeRefunds)]
public sealed record OpenRefundPaper(Guid PaperId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : IQueryHandler<OpenRefundPaper, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenRefundPaper query, CancellationToken ct)
        {
            var file = await RefundPaperFile.Of(db, db.FiledRefunds(), query.PaperId, ct);
            var person = await (from paper in db.RefundPapers join refund in db.Refunds on paper.RefundId equals refund.Id where paper.Id == query.PaperId select refund.PersonId).SingleAsync(ct);
            await db.Looked(person, user, clock, ct);
            return file;
        }
    }
}

internal static class RefundPaperFile
{
    public static async Task<PaperFile> Of(ITalentParkDb db, IQueryable<CertificateRefund> among, Guid paperId, CancellationToken ct) => await (
        from paper in db.RefundPapers.AsNoTracking()
        join refund in among on paper.RefundId equals refund.Id
        where paper.Id == paperId
        select new PaperFile(paper.Kind, paper.MediaType, paper.Content)).SingleOrDefaultAsync(ct) ?? throw new NotFound();
}
