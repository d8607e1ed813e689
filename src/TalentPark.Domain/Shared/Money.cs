namespace TalentPark.Domain.Shared;

/// <summary>An amount in Uzbek soʻm (UZS). Tiyin exist on paper only: at most two decimals.</summary>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    public static Money Zero => default;

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor);

    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <summary>Half a soʻm and more goes up, less goes down; amounts are never negative where this is used.</summary>
    public static decimal WholeHalfUp(decimal amount) => decimal.Round(amount, 0, MidpointRounding.AwayFromZero);

    public Money ToWhole() => new(WholeHalfUp(Amount));

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);
}
