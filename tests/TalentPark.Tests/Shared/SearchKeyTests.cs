using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("Шукуров", "Shukurov")]
    [InlineData("ШУКУРОВ", "shukurov")]
    [InlineData("Ўктам", "Oʻktam")]
    [InlineData("Ўктам", "O'ktam")]
    [InlineData("Ғафур", "Gʻafur")]
    [InlineData("Ғафур", "G`afur")]
    [InlineData("Қодиров", "Qodirov")]
    [InlineData("Кодиров", "Qodirov")]
    [InlineData("Ҳасанов", "Hasanov")]
    [InlineData("Хасанов", "Xasanov")]
    [InlineData("Khasanov", "Hasanov")]
    [InlineData("Алиев", "Aliyev")]
    [InlineData("Ёдгоров", "Yodgorov")]
    [InlineData("Жўраев", "Joʻrayev")]
    [InlineData("Чориев", "Choriyev")]
    [InlineData("Маъруф", "Maʼruf")]
    [InlineData("Майсара", "Maysara")]
    [InlineData("Абдуллаев  Ўткир", "abdullayev o‘tkir")]
    [InlineData("Юсупова-Каримова", "Yusupova Karimova")]
    public void Finds_a_name_however_it_was_written(string one, string other) => Assert.Equal(SearchKey.Of(one), SearchKey.Of(other));

    [Fact]
    public void Keeps_words_in_lower_case_latin_letters_parted_by_single_blanks() =>
        Assert.Equal("shukurov otkir 2 ogli", SearchKey.Of("  Шукуров,  Ўткир (2) «ўғли» "));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" .,- ")]
    [InlineData("\0\u0301")]
    public void Is_empty_without_letters(string? text) => Assert.Equal("", SearchKey.Of(text));

    [Fact]
    public void Tells_different_names_apart() => Assert.Equal(4, new[] { "Aliyev", "Valiyev", "Olimov", "Ulimov" }.Select(SearchKey.Of).Distinct().Count());
}
