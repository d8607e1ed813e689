using SkiaSharp;

namespace TalentPark.Infrastructure.Documents;

/// <param name="Size">Points.</param>
/// <param name="Leading">Points from one line to the next.</param>
internal sealed record TextStyle(Typeface Face, float Size, float Leading, SKColor Colour)
{
    public static readonly SKColor Ink = new(0x16, 0x20, 0x2a);
    public static readonly SKColor Muted = new(0x51, 0x60, 0x6d);
    public static readonly SKColor Accent = new(0x00, 0x62, 0x7a);
    public static readonly SKColor Hairline = new(0xcf, 0xd7, 0xdd);

    public static readonly TextStyle Brand = new(Typeface.SemiBold, 13, 16, Ink);
    public static readonly TextStyle Issuer = new(Typeface.Regular, 8.5f, 11.5f, Muted);
    public static readonly TextStyle Title = new(Typeface.SemiBold, 18, 23, Ink);
    public static readonly TextStyle Subtitle = new(Typeface.Regular, 10.5f, 15, Muted);
    public static readonly TextStyle Heading = new(Typeface.SemiBold, 11.5f, 16, Ink);
    public static readonly TextStyle Body = new(Typeface.Regular, 9.5f, 14, Ink);
    public static readonly TextStyle Strong = new(Typeface.SemiBold, 10.5f, 15, Ink);
    public static readonly TextStyle Small = new(Typeface.Regular, 8, 11.5f, Muted);
    public static readonly TextStyle SmallAccent = new(Typeface.SemiBold, 8, 11.5f, Accent);
    public static readonly TextStyle Label = new(Typeface.Regular, 7.5f, 10.5f, Muted);
    public static readonly TextStyle Value = new(Typeface.Regular, 9.5f, 13, Ink);
    public static readonly TextStyle ColumnHead = new(Typeface.SemiBold, 7.5f, 10, Muted);
    public static readonly TextStyle Cell = new(Typeface.Regular, 8.5f, 11.5f, Ink);
    public static readonly TextStyle CellNote = new(Typeface.Regular, 7.25f, 10, Muted);
    public static readonly TextStyle CellTotal = new(Typeface.SemiBold, 9, 12, Ink);
    public static readonly TextStyle Name = new(Typeface.SemiBold, 9.5f, 13, Ink);

    public float Width(ReadOnlySpan<char> text) => Face.Width(text, Size);

    /// <summary>From the top of a line to its baseline: the capitals stand in the middle of the leading.</summary>
    public float Baseline => (Leading / 2) + (Size * 0.357f);
}
