using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

internal static class Periods
{
    public static void MustNotOverlap(IEnumerable<DateRange> known, DateRange added)
    {
        if (known.Any(k => !(k.To < added.From) && !(added.To < k.From)))
        {
            throw new RuleBroken("period-overlaps", added.From, added.To);
        }
    }
}
