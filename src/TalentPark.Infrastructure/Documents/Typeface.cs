using SkiaSharp;

namespace TalentPark.Infrastructure.Documents;

/// <summary>
/// One weight of the letters on paper, with the widths of its letters read once: laying a page out asks for thousands.
/// Without shaping and kerning a text is as wide as its letters together.
/// </summary>
internal sealed class Typeface
{
    /// <summary>Stands for any letter the typeface lacks, so that nothing vanishes from a signed paper.</summary>
    public const char Missing = '\uFFFD';

    public static readonly Typeface Regular = new("NotoSans-Regular.ttf");
    public static readonly Typeface SemiBold = new("NotoSans-SemiBold.ttf");

    private readonly SKTypeface face;
    private readonly float[] widths = new float[char.MaxValue + 1];
    private readonly bool[] has = new bool[char.MaxValue + 1];

    private Typeface(string file)
    {
        using var data = typeof(Typeface).Assembly.GetManifestResourceStream($"TalentPark.Infrastructure.Documents.Fonts.{file}")!;
        face = SKTypeface.FromStream(data) ?? throw new InvalidOperationException($"{file} is not a typeface.");
        using var font = Font(1000);
        var letters = Enumerable.Range(0, widths.Length).ToArray();
        var glyphs = font.GetGlyphs(letters);
        var advances = font.GetGlyphWidths(glyphs);
        foreach (var letter in letters)
        {
            has[letter] = glyphs[letter] != 0;
            widths[letter] = advances[letter] / 1000;
        }
    }

    /// <summary>Unhinted and with linear widths: else readers of the PDF find blanks inside words (T oʻlov).</summary>
    public SKFont Font(float size) => new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };

    public bool Has(char letter) => has[letter];

    public float Width(ReadOnlySpan<char> text, float size)
    {
        var width = 0f;
        foreach (var letter in text)
        {
            width += widths[letter];
        }

        return width * size;
    }
}
