using TalentPark.Application.Documents;

namespace TalentPark.Web.Documents;

/// <summary>The centre's application as submitted: who asks, for whom, how much and why so much, who certifies it.</summary>
internal sealed class ApplicationWords(Words words, ClaimPaper paper, string language) : PaperWords(words, paper, language)
{
    public DocumentContent Content() => Content(
        T["Documents.Application.Title"],
        T["Documents.Numbered", Paper.Number, Show.Day(Paper.FirstAppliedOn)],
        Paper.SubmittedAt,
        [
            new FactsBlock(About()),
            new ParagraphBlock(T.Count("Documents.Application.Request", Paper.Lines.Count)),
            new ParagraphBlock(T["Documents.Application.Sum", Sum(Paper.Lines.Sum(l => l.Amount))]) { Strong = true },
            new HeadingBlock(T["Documents.Centre"]),
            new FactsBlock([.. CentreFacts()]),
            new HeadingBlock(T["Documents.Application.Lines"]),
            Lines(),
            new NoteBlock(T["Documents.Application.HowCounted", Paper.Edition, Paper.Revision]),
            new HeadingBlock(T["Documents.Application.Certification"]),
            new ParagraphBlock(Paper.CertifierStatement ?? T["Documents.Application.Statement"]),
            new SignaturesBlock([new(Paper.CertifierPosition, Paper.CertifierName, SignedAt(Paper.SubmittedAt))]),
        ]);

    private List<DocumentFact> About()
    {
        List<DocumentFact> facts =
        [
            new(T["Documents.Application.To"], T["Documents.Application.Addressee"]),
            new(T["Documents.Application.SubmittedAt"], Show.Moment(Paper.SubmittedAt)),
        ];
        if (Paper.DueOn is { } due)
        {
            facts.Add(new(T["Documents.Application.DueOn"], Show.Day(due)));
        }

        return facts;
    }

    private TableBlock Lines() => new()
    {
        Caption = T["Documents.Application.LinesCaption"],
        Columns =
        [
            new(T["Documents.No"], 16),
            new(T["Documents.Graduate"], 93),
            new(T["Documents.Course"], 84),
            new(T["Documents.Employer"], 90),
            new(T["Documents.Grounds"], 108),
            new(T["Documents.Amount"], 54, Number: true),
        ],
        Rows = [.. Paper.Lines.Select(Row)],
        Total = Total(Paper.Lines, 6),
    };

    private TableRow Row(ClaimLinePaper line) => new(
    [
        new(Show.Number(line.No)),
        Graduate(line),
        new(line.Course, $"{line.Direction}\n{T["Documents.Completed", Show.Day(line.CompletedOn)]}"),
        Employer(line),
        Calculation(line),
        new(Show.Number(line.Amount)),
    ]);
}
