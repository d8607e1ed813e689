namespace TalentPark.Domain.Shared;

/// <summary>A person's name in Latin or Cyrillic letters, at most 100 characters, with oʻ gʻ (U+02BB) and the tutuq ʼ (U+02BC) however they were typed.</summary>
public readonly record struct PersonName
{
    public const int MaxLength = 100;

    private const char TurnedComma = '\u02BB';
    private const char Apostrophe = '\u02BC';

    private readonly string? value;

    private PersonName(string value) => this.value = value;

    public string Value => value ?? throw new InvalidOperationException("No name was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static PersonName Parse(string? text) => TryParse(text, out var name, out var fault) ? name : throw new RuleBroken(fault);

    /// <summary>Faults: <c>name-empty</c>, <c>name-long</c>, <c>name-control</c>, <c>name-direction</c>, <c>name-combining</c>, <c>name-script</c>, <c>name-characters</c>.</summary>
    public static bool TryParse(string? text, out PersonName name, out string fault)
    {
        name = default;
        if (!PlainText.TryClean(text, MaxLength, out var clean, out fault))
        {
            fault = fault.Replace("text-", "name-", StringComparison.Ordinal);
            return false;
        }

        var letters = WithUzbekLetters(clean);
        fault = FaultOf(letters);
        if (fault.Length > 0)
        {
            return false;
        }

        name = new PersonName(letters);
        return true;
    }

    /// <summary>The marks people type for both signs become U+02BB after o and g, U+02BC elsewhere.</summary>
    public static string WithUzbekLetters(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            span[i] = !IsMark(source[i]) ? source[i] : i > 0 && source[i - 1] is 'o' or 'O' or 'g' or 'G' ? TurnedComma : Apostrophe;
        }
    });

    public override string ToString() => value ?? "";

    private static bool IsMark(char c) => c is '\'' or '`' or '\u00B4' or '\u2018' or '\u2019' or '\u201B' or '\u2032' or TurnedComma or Apostrophe;

    private static string FaultOf(string name)
    {
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLetter(c) && c is not (TurnedComma or Apostrophe))
            {
                if (!IsLatinOrCyrillic(c))
                {
                    return "name-script";
                }

                letters++;
            }
            else if (c is not (' ' or '-' or '.' or TurnedComma or Apostrophe))
            {
                return char.IsSurrogate(c) ? "name-script" : "name-characters";
            }
        }

        return letters == 0 ? "name-characters" : "";
    }

    private static bool IsLatinOrCyrillic(char c) => c is < '\u0250' or (>= '\u0400' and <= '\u052F') or (>= '\u1E00' and <= '\u1EFF');
}
