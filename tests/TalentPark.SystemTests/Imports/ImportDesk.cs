using System.Diagnostics;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Imports;
using TalentPark.Domain.Imports;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Imports;

/// <summary>What tests of imports do: bring files, wait until they are judged or written, look at what came of them.</summary>
internal static class ImportDesk
{
    public const string Header = "JSHSHIR;Familiya;Ism;Tug'ilgan sana;Telefon;Viloyat;Kurs;Yo'nalish;Kurs boshlangan;Kurs tugagan";

    public static string Row(string pinfl, string family = "Sinovov", string given = "Anvar", string birth = "01.05.2000", string course = "Python asoslari") =>
        $"{pinfl};{family};{given};{birth};+998901234567;Samarqand;{course};programming.python;01.09.2025;15.01.2026";

    public static byte[] Csv(params string[] rows) => Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Header)));

    /// <summary>Uploads through the command and waits for the preview, or the failure.</summary>
    public static async Task<Import> Judged(this Site site, TestPerson centre, byte[] file, string name = "fayl.csv", string kind = "trainings")
    {
        var id = await site.Send<Guid>(centre, new UploadImport(kind, name, new MemoryStream(file)));
        return await site.Settled(id);
    }

    /// <summary>Confirms and waits for the end.</summary>
    public static async Task<Import> Written(this Site site, TestPerson centre, Import import, bool allOrNothing = false)
    {
        await site.Do(centre, new ConfirmImport(import.Id, allOrNothing));
        return await site.Settled(import.Id);
    }

    public static async Task<Import> Settled(this Site site, Guid id)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var import = await site.InDatabase(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == id));
            if (!ImportTransitions.UnderWay.Contains(import.State))
            {
                return import;
            }

            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), $"Still {import.State} after {waited.Elapsed}.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<IReadOnlyList<ImportRow>> Rows(this Site site, Import import) =>
        await site.InDatabase(db => db.ImportRows.AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.No).ToListAsync());

    /// <summary>Codes of a row's faults, as column:code.</summary>
    public static string Faults(this ImportRow row) => string.Join(' ', row.Faults.Select(f => $"{f.Column}:{f.Code}"));

    public static string Warnings(this ImportRow row) => string.Join(' ', row.Warnings.Select(f => $"{f.Column}:{f.Code}"));

    /// <summary>Sends the upload form of the page as a browser does.</summary>
    public static async Task<HttpResponseMessage> Upload(this HttpClient client, byte[] file, string name, string address = "/centre/imports", string kind = "trainings")
    {
        using var page = await client.Open(address);
        return await client.PostAsync(address, Body(page, file, name, kind));
    }

    public static MultipartFormDataContent Body(IDocument page, byte[] file, string name, string kind = "trainings") => new()
    {
        { new StringContent(page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
        { new StringContent(kind), "Input.Kind" },
        { new ByteArrayContent(file), "Input.Content", name },
    };

    /// <summary>Waits until the page of an import says that nothing is under way.</summary>
    public static async Task<IDocument> Settled(this HttpClient client, string address)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var page = await client.Open(address);
            if (page.QuerySelector("[data-live=yes]") is null)
            {
                return page;
            }

            page.Dispose();
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "Still under way.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public static string Target(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
