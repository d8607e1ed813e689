namespace TalentPark.Application.Documents;

/// <summary>Puts the facts of a claim into the words of a document, in one language.</summary>
public interface IDocumentComposer
{
    /// <summary>The centre's application as submitted.</summary>
    DocumentContent Application(ClaimPaper paper, string language);

    /// <summary>The decision on each line, with the grounds of each refusal (ZRU-457).</summary>
    /// <exception cref="ArgumentException">The claim is not decided yet.</exception>
    DocumentContent DecisionLetter(ClaimPaper paper, string language);

    /// <summary>The demand to pay one line's money back, with the rule that fails and the day.</summary>
    DocumentContent DemandLetter(DemandPaper paper, string language);
}
