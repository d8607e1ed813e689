using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>The bytes of one scan, for a centre that trained the person.</summary>
[Needs(Permission.SeeOwnCentre)]
public sealed record OpenOwnCertificateFile(Guid FileId) : IQuery<CertificateFile>
{
    public sealed class Handler(ITalentParkDb db, ICurrentUser user) : IQueryHandler<OpenOwnCertificateFile, CertificateFile>
    {
        public async ValueTask<CertificateFile> Handle(OpenOwnCertificateFile query, CancellationToken ct)
        {
            var visible = db.OfTrained(user.OwnCentre()).Select(c => c.Id);
            return await db.CertificateFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == query.FileId && visible.Contains(f.CertificateId), ct) ?? throw new NotFound();
        }
    }
}

/// <summary>The bytes of one scan, for staff.</summary>
[Needs(Permission.SeeRegistries)]
public sealed record OpenCertificateFile(Guid FileId) : IQuery<CertificateFile>
{
    public sealed class Handler(ITalentParkDb db) : IQueryHandler<OpenCertificateFile, CertificateFile>
    {
        public async ValueTask<CertificateFile> Handle(OpenCertificateFile query, CancellationToken ct) =>
            await db.CertificateFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == query.FileId, ct) ?? throw new NotFound();
    }
}
