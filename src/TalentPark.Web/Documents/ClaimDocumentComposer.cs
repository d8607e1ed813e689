using System.Globalization;
using TalentPark.Application.Documents;

namespace TalentPark.Web.Documents;

/// <summary>Words the documents of a claim, in the language asked for and not in the reader's.</summary>
public sealed class ClaimDocumentComposer(Words words, RuleSentences rules) : IDocumentComposer
{
    public DocumentContent Application(ClaimPaper paper, string language) =>
        In(language, () => new ApplicationWords(words, paper, language).Content());

    public DocumentContent DecisionLetter(ClaimPaper paper, string language) =>
        In(language, () => new DecisionWords(words, rules, paper, language).Content());

    public DocumentContent DemandLetter(DemandPaper paper, string language) =>
        In(language, () => new DemandWords(words, rules, paper, language).Content());

    private static DocumentContent In(string language, Func<DocumentContent> compose)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return compose();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
