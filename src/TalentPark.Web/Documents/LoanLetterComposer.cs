using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates.Loans;
using TalentPark.Domain.Loans;

namespace TalentPark.Web.Documents;

/// <summary>Words the letter that confirms to a bank that somebody meets the conditions of the computer loan, in the language asked for.</summary>
public sealed class LoanLetterComposer(Words words, RuleSentences rules) : ILoanLetterComposer
{
    public DocumentContent Letter(LoanLetter letter, string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return Content(letter, language);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private DocumentContent Content(LoanLetter letter, string language) => new()
    {
        Language = language,
        Issuer = words["Documents.Issuer"],
        Title = words["Loans.LetterTitle"],
        Number = letter.Referral.Number,
        Subtitle = words["Loans.LetterSubtitle", letter.Referral.Number, Show.Day(letter.Referral.ApplicationDate)],
        IssuedAt = letter.At,
        VerifyAddress = letter.VerifyAddress,
        VerifyText = words["Documents.Verify"],
        QrTitle = words["Documents.VerifyCode"],
        PageFormat = words["Documents.Page"],
        Blocks = [.. Blocks(letter, language)],
    };

    private IEnumerable<DocumentBlock> Blocks(LoanLetter letter, string language)
    {
        var referral = letter.Referral;
        yield return new ParagraphBlock(words["Loans.LetterTo", letter.Bank]);
        yield return new FactsBlock([.. Facts(letter)]);
        yield return new ParagraphBlock(words["Loans.LetterConfirms", letter.FullName]);
        yield return new ParagraphBlock(words["Loans.LetterSum", words["Documents.MoneyInWords", Show.Number(referral.MaxAmount), SumInWords.Of(referral.MaxAmount, language)]]) { Strong = true };
        yield return new ParagraphBlock(words["Loans.LetterTerms", referral.TermMonths, Show.Number(referral.AnnualRatePercent), referral.GraceMonths]);
        yield return new HeadingBlock(words["Loans.LetterConditions"]);
        yield return new TableBlock
        {
            Caption = words["Loans.LetterConditions"],
            Columns = [new(words["Loans.LetterCondition"], 3), new(words["Loans.LetterFinding"], 5), new(words["Loans.LetterAct"], 2)],
            Rows = [.. letter.Assessment.Rules.Select(r => new TableRow([new(rules.Name(r.Code)), new(rules.Text(r)), new(rules.Act(r.Act))]))],
        };
        yield return new ParagraphBlock(words["Loans.LetterValid", Show.Day(referral.ValidUntil)]) { Strong = true };
        yield return new NoteBlock(words["Loans.LetterNote"]);
    }

    private IEnumerable<DocumentFact> Facts(LoanLetter letter)
    {
        yield return new(words["Loans.FullName"], letter.FullName, true);
        yield return new(words["Loans.Pinfl"], letter.MaskedPinfl);
        yield return new(words["Loans.Certificate"], words["Loans.CertificateOf", letter.Certificate, Show.Day(letter.CertificateOn)]);
        if (letter is { Centre: { } centre, Course: { } course })
        {
            yield return new(words["Loans.Course"], $"{course}, {centre}", true);
        }

        yield return new(words[$"Loans.Security_{letter.Referral.Security}"], letter.Referral.Security == SecurityKind.Guarantor ? words["Loans.GuarantorGiven"] : letter.Referral.SecurityName);
    }
}
