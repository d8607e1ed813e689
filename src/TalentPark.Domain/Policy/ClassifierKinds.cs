namespace TalentPark.Domain.Policy;

/// <summary>The classifiers there are, by the code that stands in addresses and files.</summary>
public static class ClassifierKinds
{
    /// <summary>SOATO code.</summary>
    public const string Region = "region";

    /// <summary>SOATO code; its group is the region.</summary>
    public const string District = "district";

    /// <summary>The approved list of training directions; a course's direction must be open on the course's first day.</summary>
    public const string Direction = "direction";

    /// <summary>Its detail is the MFO, its group <c>computer-loan</c> where the bank gives the preferential loan.</summary>
    public const string Bank = "bank";

    /// <summary>Who issues certificates; its group is the programme: <c>state-list</c>, <c>one-million-uzbek-coders</c>, <c>coursera</c> or <c>international-vendor</c>.</summary>
    public const string Issuer = "issuer";

    /// <summary><c>entry</c>, <c>medium</c>, <c>professional</c> (CM-95 of 17.02.2024).</summary>
    public const string CertificateLevel = "certificate-level";

    /// <summary>Why a line is refused; its group is <c>papers</c> or <c>rule</c>.</summary>
    public const string RefusalReason = "refusal-reason";

    /// <summary>A day off work: MM-DD each year, YYYY-MM-DD once.</summary>
    public const string Holiday = "holiday";

    public static IReadOnlyList<string> All { get; } = [Region, District, Direction, Bank, Issuer, CertificateLevel, RefusalReason, Holiday];

    /// <summary>Kinds that decide money or terms: their past can be reopened only so far back as the parameters' can.</summary>
    public static bool Decides(string kind) => kind is Direction or Holiday;
}
