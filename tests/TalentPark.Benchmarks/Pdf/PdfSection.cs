using System.Diagnostics;
using Microsoft.Playwright;
using TalentPark.Infrastructure.Documents;
using TalentPark.SystemTests.Documents;
using TalentPark.Web;
using TalentPark.Web.Documents;

namespace TalentPark.Benchmarks.Pdf;

/// <summary>
/// A claim's PDF, ours against headless Chromium printing the page with the same content. The browser is started once and kept, as a service would;
/// the two take turns, so that whatever else the machine does falls on both.
/// </summary>
internal static class PdfSection
{
    private const int Rounds = 40;
    private const int OursPerRound = 5;

    // What the page needs to look like a paper; system letters, which the browser has at hand already.
    private const string Style =
        "@page{size:A4;margin:18mm 16mm 20mm 20mm}body{font:9.5pt/1.45 sans-serif}table{border-collapse:collapse;width:100%}thead{display:table-header-group}" +
        "tr{break-inside:avoid}td,th{border-bottom:.5pt solid #cfd7dd;padding:4pt;text-align:left;vertical-align:top}.num{text-align:right}.d-block{display:block}dl{columns:3}dd{margin:0}";

    public static async Task<int> Run()
    {
        var composer = new ClaimDocumentComposer(new Words(), new RuleSentences(new Words()));
        var writer = new SkiaPdfWriter();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();

        Console.WriteLine($"{Environment.ProcessorCount} core(s), .NET {Environment.Version}, Chromium {browser.Version}; medians of {Rounds} rounds");
        Console.WriteLine();
        Console.WriteLine("| Lines | Ours, ms | of which CPU | KB | Chromium, ms | KB | Ours is faster |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var lines in new[] { 1, 20, 200 })
        {
            var claim = SamplePapers.Claim(lines);
            var html = $"<!DOCTYPE html><html lang=\"uz\"><meta charset=\"utf-8\"><title>{claim.Number}</title><style>{Style}</style><body>" +
                await RenderedPart.Html("/Pages/Documents/_Content.cshtml", composer.Application(claim, "uz"));
            byte[] Write() => writer.Write(composer.Application(claim, "uz"));
            var (ours, theirs) = await Compare(Write, () => Print(page, html));
            Console.WriteLine($"| {lines} | {ours.Ms:0.0} | {ProcessorTime(Write):0.0} | {ours.Bytes / 1024.0:0} | {theirs.Ms:0.0} | {theirs.Bytes / 1024.0:0} | {theirs.Ms / ours.Ms:0.0} × |");
        }

        return 0;
    }

    /// <summary>What one takes of the processor, whatever else the machine does meanwhile.</summary>
    private static double ProcessorTime(Func<byte[]> write)
    {
        const int times = 100;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < times; i++)
        {
            write();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / times;
    }

    private static async Task<byte[]> Print(IPage page, string html)
    {
        await page.SetContentAsync(html);
        return await page.PdfAsync(new() { PreferCSSPageSize = true });
    }

    private static async Task<((double Ms, int Bytes) Ours, (double Ms, int Bytes) Theirs)> Compare(Func<byte[]> ours, Func<Task<byte[]>> theirs)
    {
        List<double> ourTimes = [], theirTimes = [];
        int ourBytes = 0, theirBytes = 0;
        for (var round = -5; round < Rounds; round++)
        {
            for (var i = 0; i < OursPerRound; i++)
            {
                var start = Stopwatch.GetTimestamp();
                ourBytes = ours().Length;
                Keep(ourTimes, start, round);
            }

            var begun = Stopwatch.GetTimestamp();
            theirBytes = (await theirs()).Length;
            Keep(theirTimes, begun, round);
        }

        return ((Median(ourTimes), ourBytes), (Median(theirTimes), theirBytes));
    }

    /// <summary>Rounds below 0 warm up.</summary>
    private static void Keep(List<double> times, long start, int round)
    {
        if (round >= 0)
        {
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
