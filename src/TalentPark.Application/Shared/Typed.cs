namespace TalentPark.Application.Shared;

/// <summary>Reads typed text into values of the domain and collects every fault before refusing.</summary>
public sealed class Typed
{
    public delegate bool Parser<T>(string? text, out T value, out string fault);

    private readonly List<InputFault> _faults = [];

    public IReadOnlyList<InputFault> Faults => _faults;

    /// <summary>A required value; a placeholder when it is faulty, to be followed by <see cref="Refuse"/>.</summary>
    public T Read<T>(string field, string? text, Parser<T> parser)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _faults.Add(new(field, "required"));
            return default;
        }

        if (!parser(text, out var value, out var fault))
        {
            _faults.Add(new(field, fault));
        }

        return value;
    }

    /// <summary>An optional value: null when nothing was typed.</summary>
    public T? ReadOptional<T>(string field, string? text, Parser<T> parser)
        where T : struct =>
        string.IsNullOrWhiteSpace(text) ? null : Read(field, text, parser);

    public void Add(string field, string code, params object?[] values) => _faults.Add(new(field, code, values));

    public bool IsFine(string field) => _faults.TrueForAll(f => f.Field != field);

    /// <exception cref="InputRefused">Anything was faulty.</exception>
    public void Refuse()
    {
        if (_faults.Count > 0)
        {
            throw new InputRefused(_faults);
        }
    }
}
