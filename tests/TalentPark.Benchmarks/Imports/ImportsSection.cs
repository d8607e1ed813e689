using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Imports;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Shared;

namespace TalentPark.Benchmarks.Imports;

/// <summary>
/// 100,000 trainings from upload to the last row written, jobs included, beside COPY of the very values that were stored, into the same tables with their
/// constraints and indexes. The two take turns in one process and one database.
/// </summary>
internal static class ImportsSection
{
    private const int Rows = 100_000;
    private const int Turns = 3;

    public static async Task<int> Run()
    {
        await using var site = await ImportSite.Start();
        var csv = Encoding.UTF8.GetBytes(string.Join("\r\n", Lines()));
        var xlsx = await Workbook(site);
        Console.WriteLine($"{Rows:N0} rows: CSV {csv.Length / 1024:N0} KB, XLSX {xlsx.Length / 1024:N0} KB");
        await Import(site, csv, "warm.csv");
        var (imports, copies, books) = (new List<Measured>(), new List<double>(), new List<Measured>());
        for (var turn = 0; turn < Turns; turn++)
        {
            await site.Clear();
            imports.Add(await Import(site, csv, "a.csv"));
            copies.Add(await site.CopyAgain());
            await site.Clear();
            books.Add(await Import(site, xlsx, "a.xlsx"));
        }

        var (best, copy, book) = (imports.MinBy(i => i.Total)!, copies.Min(), books.MinBy(i => i.Total)!);
        Console.WriteLine($"{"",-28}{"s",8}{"judged",9}{"written",9}{"peak MB",9}");
        Tell("COPY of the same values", copy);
        Tell("Import of the CSV", best.Total, best.Judged, best.Total - best.Judged, imports.Max(i => i.PeakMb));
        Tell("Import of the XLSX", book.Total, book.Judged, book.Total - book.Judged, books.Max(i => i.PeakMb));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"CSV : COPY = {best.Total / copy:F2} (at most 4), XLSX : CSV = {book.Total / best.Total:F2} (at most 3)"));
        return best.Total <= 4 * copy && book.Total <= 3 * best.Total && imports.Concat(books).All(i => i.PeakMb < 400) ? 0 : 1;
    }

    private static void Tell(string name, params double[] figures) =>
        Console.WriteLine($"{name,-28}{string.Concat(figures.Select(f => f.ToString("F2", CultureInfo.InvariantCulture).PadLeft(9)))}");

    private static async Task<Measured> Import(ImportSite site, byte[] file, string name)
    {
        PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        var id = await site.Do<UploadImport.Handler, Guid>((handler, ct) => handler.Handle(new UploadImport("trainings", name, new MemoryStream(file)), ct).AsTask());
        await Until(site, id, ImportState.Previewed);
        var judged = watch.Elapsed.TotalSeconds;
        await site.Do<ConfirmImport.Handler, Mediator.Unit>((handler, ct) => handler.Handle(new ConfirmImport(id, false), ct).AsTask());
        var done = await Until(site, id, ImportState.Done);
        if (done.New != Rows)
        {
            throw new InvalidOperationException($"{done.New} rows are new, {done.Refused} refused.");
        }

        return new(watch.Elapsed.TotalSeconds, judged, PeakMemory.Mb());
    }

    private static async Task<Import> Until(ImportSite site, Guid id, ImportState state)
    {
        while (true)
        {
            var import = await site.InDatabase(db => db.Imports.AsNoTracking().SingleAsync(i => i.Id == id));
            if (import.State == state)
            {
                return import;
            }

            if (import.State is ImportState.Failed or ImportState.Cancelled)
            {
                throw new InvalidOperationException($"{import.State}: {import.Fault}");
            }

            await Task.Delay(10);
        }
    }

    private static IEnumerable<string> Lines()
    {
        yield return "JSHSHIR;Familiya;Ism;Otasining ismi;Tugʻilgan sana;Telefon;Viloyat;Kurs;Yoʻnalish;Kurs boshlangan;Kurs tugagan";
        for (var i = 0; i < Rows; i++)
        {
            yield return string.Join(';', Cells(i));
        }
    }

    private static string[] Cells(int i) =>
    [
        PinflOf(i), $"Namunayev{Letters(i)}", $"Misol{Letters(i / 7)}", $"Sinov{Letters(i / 11)}", $"{(i % 28) + 1:D2}.05.2000", $"+99890{i:D7}", "Samarqand viloyati", $"Kurs {i % 100}",
        "programming.python", "01.09.2025", "15.01.2026",
    ];

    private static string Letters(int n) => $"{(char)('a' + (n % 26))}{(char)('a' + (n / 26 % 26))}{(char)('a' + (n / 676 % 26))}";

    private static string PinflOf(int i)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"5{(i % 28) + 1:D2}0500{(i / 28 / 900) + 100:D3}{(i / 28 % 900) + 1:D3}");
        return head + Pinfl.CheckDigit(head).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<byte[]> Workbook(ImportSite site)
    {
        var stream = new MemoryStream();
        var header = Lines().First().Split(';').Select(h => new TableColumn(h)).ToList();
        await site.Files.WriteXlsx(stream, [new Table("A", header, Data())], CancellationToken.None);
        return stream.ToArray();

        static async IAsyncEnumerable<IReadOnlyList<string>> Data()
        {
            await Task.CompletedTask;
            for (var i = 0; i < Rows; i++)
            {
                yield return Cells(i);
            }
        }
    }

    private sealed record Measured(double Total, double Judged, double PeakMb);
}
