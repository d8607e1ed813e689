using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims;

/// <summary>The bytes of one paper, for its own centre.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record OpenOwnPaper(Guid PaperId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnPaper, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenOwnPaper query, CancellationToken ct)
        {
            var centre = user.OwnCentre();
            return await (
                from paper in db.Evidence.AsNoTracking()
                join claim in db.Claims on paper.ClaimId equals claim.Id
                where paper.Id == query.PaperId && claim.CentreId == centre
                select new PaperFile(paper.Kind, paper.MediaType, paper.Content)).SingleOrDefaultAsync(ct) ?? throw new NotFound();
        }
    }
}

/// <summary>The bytes of one paper of a filed claim, for staff.</summary>
[Needs(Permission.SeeAllClaims)]
public sealed record OpenPaper(Guid PaperId) : IQuery<PaperFile>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<OpenPaper, PaperFile>
    {
        public async ValueTask<PaperFile> Handle(OpenPaper query, CancellationToken ct) => await (
            from paper in db.Evidence.AsNoTracking()
            join claim in db.Claims on paper.ClaimId equals claim.Id
            where paper.Id == query.PaperId && claim.Number != null
            select new PaperFile(paper.Kind, paper.MediaType, paper.Content)).SingleOrDefaultAsync(ct) ?? throw new NotFound();
    }
}

public sealed record PaperFile(string Kind, string MediaType, byte[] Content);
