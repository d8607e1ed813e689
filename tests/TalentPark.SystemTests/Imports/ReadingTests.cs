using System.Globalization;
using System.Text;
using TalentPark.Application.Imports;
using TalentPark.Domain.Imports;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

public sealed class ReadingTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Theory]
    [InlineData("utf-8", ";")]
    [InlineData("utf-8-bom", ",")]
    [InlineData("utf-16", "\t")]
    [InlineData("windows-1251", ";")]
    public async Task Csv_is_read_in_every_encoding_and_with_every_separator(string encoding, string separator)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var centre = await _world.Centre();
        var header = "ПИНФЛ;Фамилия;Имя;Дата рождения;Регион;Курс;Направление;Начало курса;Окончание курса";
        var text = $"{header}\n{World.NextPinfl()};Шукуров;Анвар;01.05.2000;Самаркандская область;Основы;Python;2025-09-01;15.01.2026".Replace(";", separator, StringComparison.Ordinal);
        byte[] file = encoding switch
        {
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            var other => Encoding.GetEncoding(other).GetBytes(text),
        };
        var import = await site.Judged(centre, file);
        var row = Assert.Single(await site.Rows(import));
        Assert.Equal((ImportVerdict.New, "Шукуров"), (row.Verdict, row.Cells[1]));
    }

    [Fact]
    public async Task A_workbook_is_read_with_numbers_days_and_shared_texts()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var exponent = double.Parse(pinfl, CultureInfo.InvariantCulture).ToString("E13", CultureInfo.InvariantCulture);
        var cells = $"""<row r="3"><c r="A3"><v>{exponent}</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><r><t>An</t></r><r><t>var</t></r></is></c><c r="D3" s="1"><v>36647</v></c><c r="F3"><v>1718</v></c><c r="G3" t="str"><f>1+1</f><v>Python</v></c><c r="H3" t="inlineStr"><is><t>programming.python</t></is></c><c r="I3"><v>45901</v></c><c r="J3" s="1"><v>46037.5</v></c></row>""";
        var book = BadFiles.Workbook(BadFiles.Header + cells, ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>yoʻq</t></si><si><t>Sinovov</t></si></sst>"));
        var row = Assert.Single(await site.Rows(await site.Judged(centre, book, "fayl.csv")));
        Assert.Equal("", row.Faults());
        Assert.Equal([pinfl, "Sinovov", "Anvar", "2000-05-01", "", "1718", "Python", "programming.python", "45901", "2026-01-15"], row.Cells);
        Assert.Equal(3, row.No);
    }

    [Theory]
    [InlineData("01.05.2000", "")]
    [InlineData("2000-05-01", "")]
    [InlineData("36647", "")]
    [InlineData("05/05/2000", "birth-date-differs")]
    [InlineData("25/03/2000", "birth-date-differs")]
    [InlineData("01/05/2000", "day-ambiguous")]
    [InlineData("03/25/2000", "day-order")]
    [InlineData("31.11.2000", "day-none")]
    [InlineData("01.05.00", "day-form")]
    [InlineData("2000", "day-form")]
    [InlineData("1 may", "day-form")]
    public async Task Days_are_read_or_refused_never_guessed(string typed, string fault)
    {
        var centre = await _world.Centre();
        var row = Assert.Single(await site.Rows(await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl(), birth: typed)))));
        Assert.Equal(fault.Length == 0 ? "" : $"birth-date:{fault}", row.Faults());
    }

    [Fact]
    public async Task Columns_stand_in_any_order_and_an_unknown_one_is_told()
    {
        var centre = await _world.Centre();
        var pinfl = World.NextPinfl();
        var text = $"Izoh,course end,COURSE  START,Direction,Курс,ВИЛОЯТ,Туғилган сана,Исми,FAMILIYA,pinfl,Sabab\nsalom,15.01.2026,01.09.2025,unlisted,Raqs,Toshkent shahri,01.05.2000,Anvar,Sinovov,{pinfl},eski sabab";
        var import = await site.Judged(centre, Encoding.UTF8.GetBytes(text));
        Assert.Equal(["", "course-end", "course-start", "direction", "course", "region", "birth-date", "given-name", "family-name", "pinfl", HeaderMap.Reason], import.Columns);
        Assert.Equal(ImportVerdict.New, Assert.Single(await site.Rows(import)).Verdict);
    }

    [Theory]
    [InlineData("Toshkent")]
    [InlineData("Marsda")]
    public async Task A_region_that_names_none_or_two_is_refused(string region)
    {
        var centre = await _world.Centre();
        var row = Assert.Single(await site.Rows(await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()).Replace("Samarqand", region, StringComparison.Ordinal)))));
        Assert.Equal("region:region-unknown", row.Faults());
    }
}
