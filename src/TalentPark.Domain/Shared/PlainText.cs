using System.Globalization;
using System.Text;

namespace TalentPark.Domain.Shared;

/// <summary>One line typed by a person, made safe to show and to print: NFC, single blanks, no invisible or stray characters.</summary>
public static class PlainText
{
    /// <summary>Faults: <c>text-empty</c>, <c>text-long</c>, <c>text-control</c>, <c>text-direction</c>, <c>text-combining</c>.</summary>
    public static bool TryClean(string? text, int maxLength, out string clean, out string fault)
    {
        clean = "";
        fault = "";
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
        {
            fault = "text-empty";
        }
        else if (typed.Length > 4 * maxLength)
        {
            fault = "text-long";
        }
        else if (HasLoneSurrogate(typed))
        {
            fault = "text-control";
        }
        else
        {
            clean = Squeeze(typed.Normalize(NormalizationForm.FormC));
            fault = clean.Length > maxLength ? "text-long" : FaultOf(clean);
        }

        clean = fault.Length == 0 ? clean : "";
        return fault.Length == 0;
    }

    private static string FaultOf(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069))
            {
                return "text-direction";
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    return "text-control";
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark:
                    return "text-combining";
            }
        }

        return "";
    }

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A no-break space is a blank as well; tabs and line ends are refused, not repaired.
            var isBlank = char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
            if (!isBlank)
            {
                squeezed.Append(c);
            }
            else if (squeezed.Length > 0 && squeezed[^1] != ' ')
            {
                squeezed.Append(' ');
            }
        }

        return squeezed.ToString();
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
