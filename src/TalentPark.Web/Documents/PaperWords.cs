using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;

namespace TalentPark.Web.Documents;

/// <summary>What the application and the decision letter word alike.</summary>
internal abstract class PaperWords(Words words, ClaimPaper paper, string language)
{
    protected Words T { get; } = words;

    protected ClaimPaper Paper { get; } = paper;

    protected string Language { get; } = language;

    protected DocumentContent Content(string title, string subtitle, DateTimeOffset issuedAt, IEnumerable<DocumentBlock> blocks) => new()
    {
        Language = Language,
        Issuer = T["Documents.Issuer"],
        Title = title,
        Number = Paper.Number,
        Subtitle = subtitle,
        IssuedAt = issuedAt,
        VerifyAddress = Paper.VerifyAddress,
        VerifyText = T["Documents.Verify"],
        QrTitle = T["Documents.VerifyCode"],
        PageFormat = T["Documents.Page"],
        Blocks = [.. blocks],
    };

    protected string Sum(decimal sum) => T["Documents.MoneyInWords", Show.Number(sum), SumInWords.Of(sum, Language)];

    protected string SignedAt(DateTimeOffset moment) => T["Documents.ElectronicallySigned", Show.Moment(moment)];

    /// <summary>What is known of the centre; a fact nobody entered gets no empty line.</summary>
    protected IEnumerable<DocumentFact> CentreFacts()
    {
        var centre = Paper.Centre;
        (string Key, string? Value, bool Wide)[] all =
        [
            ("Name", centre.Name, true),
            ("Address", string.Join(", ", new[] { centre.Region?.In(Language), centre.District?.In(Language), centre.Address }.Where(p => !string.IsNullOrEmpty(p))), true),
            ("Stir", Grouped(centre.Stir, 3), false),
            ("Director", centre.Director, false),
            ("Phone", centre.Phone, false),
            ("Account", centre.Account is { } account ? Grouped(account, 4) : null, false),
            ("Mfo", centre.Mfo, false),
        ];
        return all.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new DocumentFact(T[$"Documents.{f.Key}"], f.Value!, f.Wide));
    }

    protected TableCell Graduate(ClaimLinePaper line) => new(line.FullName, T["Documents.Pinfl", line.MaskedPinfl]);

    protected TableCell Employer(ClaimLinePaper line) =>
        new(line.Employer, $"{T["Documents.EmployerStir", Grouped(line.EmployerStir, 3)]}\n{T["Documents.Hired", Show.Day(line.HiredOn)]}");

    /// <summary>How the amount came about: 75 × 412 000 = 30 900 000, the ceiling where it cuts, the wage behind it.</summary>
    protected TableCell Calculation(ClaimLinePaper line)
    {
        if (line is not { Multiple: { } multiple, BaseValue: { } baseValue })
        {
            return new(T["Documents.NotKnown"]);
        }

        var product = multiple * baseValue;
        var capped = Math.Min(product, line.Ceiling ?? product);
        List<string> notes = [];
        AddIf(capped < product, "Ceiling", () => Show.Number(capped));
        AddIf(line.Amount > 0 && line.Amount != decimal.Round(capped, 0, MidpointRounding.AwayFromZero), "Share", () => Show.Number(decimal.Round(100 * line.Amount / capped, 2)));
        AddIf(line.AverageWage is not null, "AverageWage", () => Show.Number(line.AverageWage!.Value));
        AddIf(line.Rate == SubsidyRate.Disability, "HigherRate", () => "");
        AddIf(line.AppliedOn != Paper.FirstAppliedOn, "AppliedOn", () => Show.Day(line.AppliedOn));
        return new(T["Documents.Product", Show.Number(multiple), Show.Number(baseValue), Show.Number(product)], string.Join('\n', notes));

        void AddIf(bool holds, string key, Func<string> value)
        {
            if (holds)
            {
                notes.Add(T[$"Documents.{key}", value()]);
            }
        }
    }

    protected TableRow Total(IReadOnlyCollection<ClaimLinePaper> lines, int columns) => new(
    [
        new(""),
        new(T.Count("Documents.Total", lines.Count)),
        .. Enumerable.Repeat(new TableCell(""), columns - 3),
        new(Show.Number(lines.Sum(l => l.Amount))),
    ]);

    protected static string Grouped(string digits, int size) =>
        digits.All(char.IsAsciiDigit) ? string.Join('\u00A0', digits.Chunk(size).Select(c => new string(c))) : digits;
}
