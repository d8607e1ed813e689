using CsCheck;
using TalentPark.Web.Documents;
using Xunit;

namespace TalentPark.Tests.Documents;

public sealed class SumInWordsTests
{
    private static readonly Dictionary<string, long> Uzbek =
        ("nol 0 bir 1 ikki 2 uch 3 toʻrt 4 besh 5 olti 6 yetti 7 sakkiz 8 toʻqqiz 9 oʻn 10 yigirma 20 oʻttiz 30 qirq 40 ellik 50 oltmish 60 yetmish 70 " +
         "sakson 80 toʻqson 90 yuz 100 ming 1000 million 1000000 milliard 1000000000 trillion 1000000000000")
        .Split(' ').Chunk(2).ToDictionary(p => p[0], p => long.Parse(p[1]));

    [Theory]
    [InlineData("uz", 0, "Nol")]
    [InlineData("uz", 12_360_000, "Oʻn ikki million uch yuz oltmish ming")]
    [InlineData("uz", 93_260_000, "Toʻqson uch million ikki yuz oltmish ming")]
    [InlineData("uz", 100_100_100, "Bir yuz million bir yuz ming bir yuz")]
    [InlineData("uz", 7_000_000_000, "Yetti milliard")]
    [InlineData("uz", 7_444_999_014, "Yetti milliard toʻrt yuz qirq toʻrt million toʻqqiz yuz toʻqson toʻqqiz ming oʻn toʻrt")]
    [InlineData("ru", 0, "Ноль")]
    [InlineData("ru", 21_001_000, "Двадцать один миллион одна тысяча")]
    [InlineData("ru", 93_260_000, "Девяносто три миллиона двести шестьдесят тысяч")]
    [InlineData("ru", 7_002_000_000, "Семь миллиардов два миллиона")]
    [InlineData("en", 93_260_000, "Ninety-three million two hundred and sixty thousand")]
    [InlineData("en", 7_000_000_000, "Seven billion")]
    public void Sums_are_written_in_words(string language, long sum, string words) => Assert.Equal(words, SumInWords.Of(sum, language));

    [Fact]
    public void Uzbek_words_mean_the_sum_they_were_made_from() =>
        Gen.OneOf(Gen.Long[0, 7_000_000_000], Gen.Long[0, 2_000], Gen.Long[0, 999_999_999_999_999]).Sample(sum => sum == Meaning(SumInWords.Of(sum, "uz")));

    [Theory]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(1e15)]
    public void Refuses_what_is_no_sum_of_a_subsidy(double sum) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SumInWords.Of((decimal)sum, "uz"));

    private static long Meaning(string words)
    {
        long total = 0, part = 0;
        foreach (var value in words.Split(' ').Select(w => Uzbek[w.ToLowerInvariant()]))
        {
            (total, part) = value switch
            {
                >= 1_000 => (total + (part * value), 0),
                100 => (total, part * 100),
                _ => (total, part + value),
            };
        }

        return total + part;
    }
}
