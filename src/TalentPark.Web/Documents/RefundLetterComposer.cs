using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates.Refunds;
using TalentPark.Application.Shared;
using TalentPark.Domain.Loans;

namespace TalentPark.Web.Documents;

/// <summary>Words the letter that tells the decision on a certificate's refund, in the language asked for.</summary>
public sealed class RefundLetterComposer(Words words, RuleSentences rules) : IRefundLetterComposer
{
    public DocumentContent Letter(RefundLetter letter, string language)
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

    private DocumentContent Content(RefundLetter letter, string language) => new()
    {
        Language = language,
        Issuer = words["Documents.Issuer"],
        Title = words["Refunds.LetterTitle"],
        Number = letter.Refund.Number!,
        Subtitle = words["Loans.LetterSubtitle", letter.Refund.Number, Show.Day(Tashkent.Day(letter.At))],
        IssuedAt = letter.At,
        VerifyAddress = letter.VerifyAddress,
        VerifyText = words["Documents.Verify"],
        QrTitle = words["Documents.VerifyCode"],
        PageFormat = words["Documents.Page"],
        Blocks = [.. Blocks(letter, language)],
    };

    private IEnumerable<DocumentBlock> Blocks(RefundLetter letter, string language)
    {
        var refund = letter.Refund;
        var isRefused = refund.State == RefundState.Refused;
        yield return new FactsBlock(
        [
            new(words["Loans.FullName"], letter.FullName, true),
            new(words["Loans.Pinfl"], letter.MaskedPinfl),
            new(words["Loans.Certificate"], words["Loans.CertificateOf", letter.Certificate, Show.Day(letter.CertificateOn)]),
            new(words["Loans.AppliedOn"], Show.Day(refund.ApplicationDate)),
            new(words["Refunds.ExamCost"], words["Check.Sum", Show.Number(refund.Cost!.Value)]),
        ]);
        yield return new ParagraphBlock(words[isRefused ? "Refunds.LetterRefused" : "Refunds.LetterApproved"]) { Strong = true };
        if (isRefused)
        {
            yield return new ParagraphBlock(words["Refunds.LetterReason", words[$"Refunds.Reason_{refund.DecisionReason}"], refund.DecisionNote ?? ""]);
        }
        else
        {
            yield return new ParagraphBlock(words["Refunds.LetterSum", Show.Number(refund.SharePercent!.Value), words["Documents.MoneyInWords", Show.Number(refund.Amount), SumInWords.Of(refund.Amount, language)]]);
            yield return new ParagraphBlock(words["Refunds.LetterPayee", refund.PayeeName, Masked.Account(refund.Account)]);
        }

        yield return new HeadingBlock(words["Loans.LetterConditions"]);
        yield return new TableBlock
        {
            Caption = words["Loans.LetterConditions"],
            Columns = [new(words["Loans.LetterCondition"], 3), new(words["Loans.LetterFinding"], 5), new(words["Loans.LetterAct"], 2)],
            Rows = [.. letter.Assessment.Rules.Select(r => new TableRow([new(rules.Name(r.Code)), new(rules.Text(r)), new(rules.Act(r.Act))]))],
        };
        if (refund.State == RefundState.Queued)
        {
            yield return new NoteBlock(words["Refunds.LetterQueued"]);
        }

        yield return new NoteBlock(words[isRefused ? "Refunds.LetterAgain" : "Refunds.LetterPaid"]);
        yield return new SignaturesBlock([new(words["Refunds.LetterApprover"], refund.DecidedByName!, "")]);
    }
}
