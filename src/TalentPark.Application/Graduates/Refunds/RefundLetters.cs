using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;

namespace TalentPark.Application.Graduates.Refunds;

/// <summary>Issues the letter of a refund's decision in every language, within the caller's save.</summary>
public sealed class RefundLetters(ITalentParkDb db, RefundFactsReader reader, IRefundLetterComposer composer, IPdfWriter writer, PublicAddress address)
{
    public async Task Issue(CertificateRefund refund, DateTimeOffset at, CancellationToken ct)
    {
        var code = IssuedDocument.NewCode();
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == refund.PersonId, ct);
        var certificate = await db.Certificates.AsNoTracking().SingleAsync(c => c.Id == refund.CertificateId, ct);
        var document = IssuedDocument.IssueDecision(code, refund.Id, refund.Number!, refund.Revision, refund.State == RefundState.Refused ? 0 : refund.Amount, at);
        foreach (var language in Language.All)
        {
            var content = composer.Letter(
                new(refund, person.FullName, Masked.Pinfl(person.Pinfl), certificate.Number, certificate.IssuedOn, certificate.Level, reader.Submitted(refund), address.Verify(code), at), language);
            document.Add(language, writer.Write(content), JsonSerializer.Serialize(content));
        }

        db.Documents.Add(document);
    }
}

/// <summary>Puts a refund's decision into the words of its letter, in one language.</summary>
public interface IRefundLetterComposer
{
    DocumentContent Letter(RefundLetter letter, string language);
}

/// <param name="MaskedPinfl">Only the last four digits can be read.</param>
/// <param name="Certificate">Its number.</param>
/// <param name="Level">Code of the classifier of levels.</param>
/// <param name="Assessment">As submitted.</param>
public sealed record RefundLetter(
    CertificateRefund Refund, string FullName, string MaskedPinfl, string Certificate, DateOnly CertificateOn, string? Level, RefundAssessment Assessment, string VerifyAddress, DateTimeOffset At);
