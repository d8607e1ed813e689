using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TalentPark.SystemTests.Documents;

/// <summary>What pdftotext reads in a PDF, as anyone who searches or copies from it would.</summary>
internal static partial class PdfText
{
    public static async Task<string> Read(byte[] pdf, params string[] options)
    {
        var start = new ProcessStartInfo("pdftotext", [.. options, "-enc", "UTF-8", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await text : throw new InvalidOperationException($"pdftotext ended with {process.ExitCode}.");
    }

    /// <summary>Lines broken for the page's width joined again by one blank.</summary>
    public static string Joined(string text) => Blanks().Replace(text, " ");

    /// <summary>Without any blank: two texts alike in this say the same, however their lines are broken.</summary>
    public static string Solid(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
