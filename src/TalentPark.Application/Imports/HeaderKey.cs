using System.Text;

namespace TalentPark.Application.Imports;

/// <summary>A header or a word as it is compared: letters and digits alone, in lower case, so that case, blanks, apostrophes and punctuation do not matter.</summary>
public static class HeaderKey
{
    private const string Marks = "'`\u00B4\u2018\u2019\u201B\u2032\u02BB\u02BC";

    public static string Of(string? text)
    {
        var key = new StringBuilder(text?.Length ?? 0);
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c) && !Marks.Contains(c))
            {
                key.Append(char.ToLowerInvariant(c) is 'ё' ? 'е' : char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }
}
