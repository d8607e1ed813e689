namespace TalentPark.Domain.Shared;

/// <summary>Bank account: balance account 5, currency 3 (000 = UZS), key 1, client 8 and serial 3 digits. The key's algorithm is not public: it is not checked.</summary>
public readonly record struct BankAccount
{
    public const int Length = 20;

    private readonly string? value;

    private BankAccount(string value) => this.value = value;

    /// <summary>The 20 digits.</summary>
    public string Value => value ?? throw new InvalidOperationException("No BankAccount was given.");

    /// <exception cref="RuleBroken">With the fault's code.</exception>
    public static BankAccount Parse(string? text) => TryParse(text, out var bankAccount, out var fault) ? bankAccount : throw new RuleBroken(fault);

    /// <summary>Blanks and dashes are ignored. Faults: <c>account-empty</c>, <c>account-digits</c>, <c>account-length</c>.</summary>
    public static bool TryParse(string? text, out BankAccount bankAccount, out string fault)
    {
        var digits = Digits.Strip(text, Length);
        fault = Digits.Fault(digits, Length, "account");
        bankAccount = fault.Length == 0 ? new BankAccount(digits) : default;
        return fault.Length == 0;
    }

    public override string ToString() => value ?? "";
}
