using FluentValidation;
using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Claims;

/// <summary>Puts a paper beside a line of a draft or a returned claim.</summary>
/// <param name="Kind">One of <see cref="Evidence.Kinds"/>.</param>
/// <param name="Content">PDF, JPEG or PNG, at most <see cref="Evidence.MaxSize"/> bytes.</param>
[Needs(Permission.FileClaims)]
public sealed record AddEvidence(Guid ClaimId, int Revision, Guid LineId, string Kind, byte[] Content) : ICommand, IBringsFiles
{
    IEnumerable<Stream> IBringsFiles.Brought => [new MemoryStream(Content, writable: false)];

    public sealed class Shape : AbstractValidator<AddEvidence>
    {
        public Shape()
        {
            RuleFor(x => x.Kind).Must(k => Evidence.Kinds.Contains(k)).WithErrorCode("paper-kind");
            RuleFor(x => x.Content).NotEmpty().WithErrorCode("paper-empty");
        }
    }

    public sealed class Handler(ITalentParkDb db, ICurrentUser user, TimeProvider clock) : ICommandHandler<AddEvidence>
    {
        public async ValueTask<Unit> Handle(AddEvidence command, CancellationToken ct)
        {
            var claim = await db.Own(command.ClaimId, command.Revision, user, ct);
            var at = clock.GetUtcNow();
            var paper = Evidence.Add(Guid.CreateVersion7(at), claim.Id, command.LineId, command.Kind, command.Content, at);
            claim.AddPaper(paper, user.As(Permission.FileClaims), at);
            db.Evidence.Add(paper);
            await db.SaveChangesAsync(ct);
            return Unit.Value;
        }
    }
}
