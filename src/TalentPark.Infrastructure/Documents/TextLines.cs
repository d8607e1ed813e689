using System.Globalization;

namespace TalentPark.Infrastructure.Documents;

/// <summary>Breaks a text into lines that fit a width: at blanks, and within a word only where the word alone is wider than the line.</summary>
internal static class TextLines
{
    public static List<string> Break(string text, TextStyle style, float width)
    {
        var lines = new List<string>();
        foreach (var paragraph in Printable.Text(text).Split('\n'))
        {
            Fill(lines, paragraph, style, width);
        }

        return lines;
    }

    private static void Fill(List<string> lines, string text, TextStyle style, float width)
    {
        int start = 0, end = 0, next = 0;
        while (next <= text.Length)
        {
            var blank = text.IndexOf(' ', next);
            var stop = blank < 0 ? text.Length : blank;
            if (style.Width(text.AsSpan(start, stop - start)) <= width)
            {
                end = stop;
                next = stop + 1;
                continue;
            }

            if (end > start)
            {
                lines.Add(text[start..end]);
                start = next;
            }
            else
            {
                start += Fitting(text.AsSpan(start, stop - start), style, width, out var part);
                lines.Add(part);
            }

            next = end = start;
        }

        if (start < text.Length || text.Length == 0)
        {
            lines.Add(text[start..]);
        }
    }

    /// <summary>As many letters as fit, at least one, never parting a letter from its accents.</summary>
    private static int Fitting(ReadOnlySpan<char> word, TextStyle style, float width, out string part)
    {
        var length = 0;
        while (length < word.Length)
        {
            var more = StringInfo.GetNextTextElementLength(word[length..]);
            if (length > 0 && style.Width(word[..(length + more)]) > width)
            {
                break;
            }

            length += more;
        }

        part = word[..length].ToString();
        return length;
    }
}
