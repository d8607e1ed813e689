using System.Text;
using TalentPark.Domain.Policy;
using TalentPark.Tests.Shared;
using Xunit;

namespace TalentPark.Tests.Policy;

public sealed class ParametersDoc
{
    [Fact]
    public void Tells_the_shipped_policy() => GeneratedDoc.Check("docs/rules/parameters.md", Text());

    private static string Text()
    {
        var text = new StringBuilder("""
            # Parameters of the policy

            Made from `src/TalentPark.Domain/Policy/Editions`; the tests fail when this page is stale and write it anew with `UPDATE_DOCS=1`.
            An entry is in force from its day until the next one of the same code. An edition that is `based-on` another one replaces its entries code by code.
            Base values are BRV (BHM); amounts are UZS.

            """.ReplaceLineEndings("\n"));
        foreach (var edition in ShippedPolicy.Entries.GroupBy(e => e.Edition))
        {
            text.Append($"\n## Edition `{edition.Key}`\n\nSHA-256 of what is in force, by the day from which it is:\n\n| From | SHA-256 |\n|---|---|\n");
            var book = ShippedPolicy.Book.Edition(edition.Key)!;
            foreach (var day in ShippedPolicy.Entries.Select(e => e.ValidFrom).Concat(ShippedPolicy.Directions.Select(d => d.ValidFrom)).Where(d => d >= book.FirstDay).Distinct().Order())
            {
                text.Append($"| {day:yyyy-MM-dd} | `{book.At(day).Sha256[..16]}…` |\n");
            }

            text.Append("\n| Code | From | Value | Act | Article | Mark |\n|---|---|---|---|---|---|\n");
            foreach (var e in edition)
            {
                text.Append($"| `{e.Code}` | {e.ValidFrom:yyyy-MM-dd} | {e.Value} | {e.Act} | {e.Article ?? "–"} | {(e.Mark == PolicyMark.Confirmed ? "confirmed" : "assumed")} |\n");
            }
        }

        text.Append("\n## Directions\n\nBefore the first list's day the first list applies.\n\n| No | Code | Name | From | To |\n|---|---|---|---|---|\n");
        foreach (var d in ShippedPolicy.Directions)
        {
            text.Append($"| {d.OfficialNo} | `{d.Code}` | {d.Name} | {d.ValidFrom:yyyy-MM-dd} | {d.ValidTo:yyyy-MM-dd} |\n");
        }

        return text.ToString();
    }
}
