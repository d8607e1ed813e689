using FluentValidation;
using Mediator;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>The centre lays a scan beside a certificate it stated, until it is confirmed.</summary>
/// <param name="Content">PDF, JPEG or PNG, at most <see cref="Paper.MaxSize"/> bytes.</param>
[Needs(Permission.EditOwnCentre)]
public sealed record AddCertificateFile(Guid CertificateId, int Revision, byte[] Content) : ICommand, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [new MemoryStream(Content, writable: false)];

    public sealed class Shape : AbstractValidator<AddCertificateFile>
    {
        public Shape() => RuleFor(x => x.Content).NotEmpty().WithErrorCode("paper-empty");
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddCertificateFile>
    {
        public async ValueTask<Unit> Handle(AddCertificateFile command, CancellationToken ct)
        {
            var certificate = await db.StatedBy(user.OwnCentre(), command.CertificateId, command.Revision, ct);
            if (await db.CertificateFiles.CountAsync(f => f.CertificateId == certificate.Id, ct) >= CertificateFile.MaxFiles)
            {
                throw new RuleBroken("certificate-files-limit", CertificateFile.MaxFiles);
            }

            var at = clock.GetUtcNow();
            var file = CertificateFile.Add(Guid.CreateVersion7(at), certificate.Id, command.Content, at);
            certificate.PaperAdded();
            db.CertificateFiles.Add(file);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
