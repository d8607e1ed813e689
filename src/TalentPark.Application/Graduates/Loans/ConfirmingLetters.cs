using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Documents;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Graduates.Loans;

/// <summary>Issues the confirming letter in every language, within the caller's save.</summary>
public sealed class ConfirmingLetters(ITalentParkDb db, ILoanLetterComposer composer, IPdfWriter writer, PublicAddress address, Classifiers classifiers)
{
    public async Task Issue(LoanReferral referral, LoanChoice choice, CancellationToken ct)
    {
        var code = IssuedDocument.NewCode();
        var person = await db.Persons.AsNoTracking().SingleAsync(p => p.Id == referral.PersonId, ct);
        var at = referral.Events[0].At;
        var document = IssuedDocument.IssueLetter(code, referral.Id, referral.Number, referral.Revision, referral.MaxAmount, at);
        foreach (var language in Language.All)
        {
            var content = composer.Letter(
                new(
                    referral, person.FullName, Masked.Pinfl(person.Pinfl), classifiers.Name(ClassifierKinds.Bank, referral.Bank, language), choice.Course, choice.Centre,
                    choice.Certificate!.Number, choice.Certificate.IssuedOn, choice.Assessment, address.Verify(code), at),
                language);
            document.Add(language, writer.Write(content), JsonSerializer.Serialize(content));
        }

        db.Documents.Add(document);
    }
}

/// <summary>Puts a loan's application into the words of the confirming letter, in one language.</summary>
public interface ILoanLetterComposer
{
    DocumentContent Letter(LoanLetter letter, string language);
}

/// <param name="MaskedPinfl">Only the last four digits can be read.</param>
/// <param name="Bank">Its name.</param>
/// <param name="Course">Null when the certificate belongs to no course on record.</param>
/// <param name="Certificate">Its number.</param>
public sealed record LoanLetter(
    LoanReferral Referral, string FullName, string MaskedPinfl, string Bank, string? Course, string? Centre, string Certificate, DateOnly CertificateOn,
    LoanAssessment Assessment, string VerifyAddress, DateTimeOffset At);
