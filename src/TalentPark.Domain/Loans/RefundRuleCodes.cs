namespace TalentPark.Domain.Loans;

/// <summary>Stable codes of the conditions of a certificate's refund, in the order in which they are judged and shown.</summary>
public static class RefundRuleCodes
{
    public const string Age = "refund-age";
    public const string Citizen = "refund-citizen";
    public const string InTime = "refund-in-time";
    public const string Level = "refund-level";
    public const string CostDocumented = "refund-cost-documented";

    public static readonly IReadOnlyList<string> All = [Age, Citizen, InTime, Level, CostDocumented];
}
