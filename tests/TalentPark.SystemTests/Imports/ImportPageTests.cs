using System.Net;
using System.Text;
using AngleSharp.Dom;
using TalentPark.Application.Access;
using TalentPark.Domain.Imports;
using TalentPark.SystemTests.Centre;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

public sealed class ImportPageTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    [Fact]
    public async Task A_centre_uploads_looks_corrects_and_confirms_without_script()
    {
        var centre = await _world.Centre();
        var client = await site.SignedIn(centre);
        using var sent = await client.Upload(ImportDesk.Csv(ImportDesk.Row(World.NextPinfl()), ImportDesk.Row("6030802702001", course: "=1+1")), "bitiruvchilar.csv");
        var address = ImportDesk.Target(sent);
        using var preview = await client.Settled(address);
        Assert.Equal("1 qator tayyor, 1 qatorda xato bor", preview.Heading());
        Assert.Contains("JSHSHIRda 14 raqam", preview.MainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("6030802702001", preview.DocumentElement.OuterHtml.Replace("<code class=\"text-nowrap\">6030802702001</code>", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var report = await client.GetStringAsync($"{address}/report.csv", TestContext.Current.CancellationToken);
        Assert.Contains("Sabab", report, StringComparison.Ordinal);
        Assert.Contains("'=1+1", report, StringComparison.Ordinal);
        var corrected = report.Replace("6030802702001", World.NextPinfl(), StringComparison.Ordinal);

        using var confirmed = await client.Send(preview, [], "form#confirm");
        using var done = await client.Settled(ImportDesk.Target(confirmed));
        Assert.Equal("1 qator yozildi", done.Heading());

        using var again = await client.Upload(Encoding.UTF8.GetBytes(corrected), "tuzatilgan.csv");
        using var second = await client.Settled(ImportDesk.Target(again));
        Assert.Equal("1 qator tayyor, 0 qatorda xato bor", second.Heading());
        using var list = await client.Open("/centre/imports");
        Assert.Contains("bitiruvchilar.csv", list.MainText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("uz", "xlsx")]
    [InlineData("ru", "xlsx")]
    [InlineData("en", "xlsx")]
    [InlineData("uz", "csv")]
    [InlineData("ru", "csv")]
    [InlineData("en", "csv")]
    public async Task The_templates_example_can_be_uploaded(string language, string format)
    {
        var centre = await _world.Centre();
        var client = await site.SignedIn(centre, language);
        var template = await client.GetByteArrayAsync($"/centre/imports/templates/trainings.{format}", TestContext.Current.CancellationToken);
        var import = await site.Judged(centre, template, $"andoza.{format}");
        var row = Assert.Single(await site.Rows(import));
        Assert.Equal((ImportState.Previewed, ""), (import.State, row.Faults()));
        Assert.DoesNotContain("", import.Columns);
    }

    [Fact]
    public async Task A_workbooks_report_comes_back_as_a_file_to_upload()
    {
        var centre = await _world.Centre();
        var client = await site.SignedIn(centre);
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row("1", course: "=cmd|' /C calc'!A0")));
        var report = await client.GetByteArrayAsync($"/centre/imports/{import.Id}/report.xlsx", TestContext.Current.CancellationToken);
        var again = await site.Judged(centre, report, "report.xlsx");
        Assert.Equal("-", again.Columns[^1]);
        var row = Assert.Single(await site.Rows(again));
        Assert.Equal(("pinfl:pinfl-length", "=cmd|' /C calc'!A0"), (row.Faults(), row.Cells[6]));
    }

    [Fact]
    public async Task A_gigabyte_is_refused_at_once_and_the_site_lives()
    {
        var client = await site.SignedIn(await _world.Centre());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/centre/imports") { Content = new Claiming(1L << 30) };
        request.Headers.ExpectContinue = true; // as uploading tools ask: the answer comes before the body is sent
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("50 MB", (await answer.Html()).MainText(), StringComparison.Ordinal);
        using var alive = await client.Open("/centre/imports");
    }

    [Fact]
    public async Task A_pdf_is_refused_beside_the_field_and_an_unknown_column_is_told()
    {
        var client = await site.SignedIn(await _world.Centre(), "ru");
        using var refused = await client.Upload("%PDF-1.4"u8.ToArray(), "hisobot.xlsx");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var page = await refused.Html();
        Assert.Contains("Это PDF", page.Fault("Input.Content"), StringComparison.Ordinal);
        var file = Encoding.UTF8.GetBytes($"{ImportDesk.Header};Izoh\n{ImportDesk.Row(World.NextPinfl())};x");
        using var sent = await client.Upload(file, "a.csv");
        using var preview = await client.Settled(ImportDesk.Target(sent));
        Assert.Contains("Неизвестные столбцы не прочитаны: Izoh", preview.MainText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_see_every_import_and_the_auditor_may_not_upload()
    {
        var centre = await _world.Centre();
        var import = await site.Judged(centre, ImportDesk.Csv(ImportDesk.Row(World.NextPinfl())), "markaz.csv");
        var client = await site.SignedIn(await site.Person(Role.Auditor));
        using var list = await client.Open("/imports");
        Assert.Contains("markaz.csv", list.MainText(), StringComparison.Ordinal);
        Assert.Null(list.QuerySelector("main form"));
        using var page = await client.Open($"/imports/{import.Id}");
        Assert.Null(page.QuerySelector("form#confirm"));
        using var other = await (await site.SignedIn(await _world.Centre())).GetAsync($"/centre/imports/{import.Id}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    /// <summary>A body that claims a length and then keeps the server waiting: the answer has to come without it.</summary>
    private sealed class Claiming : HttpContent
    {
        private readonly long _length;

        public Claiming(long length)
        {
            _length = length;
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=sinov");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.FlushAsync().ContinueWith(_ => Task.Delay(TimeSpan.FromSeconds(20)), TaskScheduler.Default).Unwrap();

        protected override bool TryComputeLength(out long size)
        {
            size = _length;
            return true;
        }
    }
}
