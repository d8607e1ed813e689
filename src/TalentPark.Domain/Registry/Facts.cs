using System.Globalization;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>Codes of the facts that several sources may tell, and the canonical text of their values.</summary>
public static class Facts
{
    /// <summary>First day of a job.</summary>
    public const string HiredOn = "hired-on";

    /// <summary>Last day worked.</summary>
    public const string LeftOn = "left-on";

    /// <summary>Days of the disability certificate: <c>yyyy-MM-dd/yyyy-MM-dd</c>, either side may be empty.</summary>
    public const string Disability = "disability";

    /// <summary>Level of a certificate: a classifier's code.</summary>
    public const string CertificateLevel = "level";

    /// <summary>A <see cref="Registry.CertificateKind"/>.</summary>
    public const string CertificateKind = "kind";

    /// <summary>A <see cref="Registry.CertificateProgramme"/>.</summary>
    public const string CertificateProgramme = "programme";

    /// <summary>Day a certificate was issued.</summary>
    public const string IssuedOn = "issued-on";

    /// <summary>Last day a certificate is valid.</summary>
    public const string ExpiresOn = "expires-on";

    private const string WagePrefix = "wage:";
    private const string ExportPrefix = "export:";

    /// <summary>Gross wage of a month: <c>wage:2025-03</c>.</summary>
    public static string Wage(DateOnly month) => WagePrefix + month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Exports of a quarter: <c>export:2025-Q1</c>.</summary>
    public static string Export(Quarter quarter) => ExportPrefix + quarter;

    /// <summary>The quarter of an export's code; null for other facts.</summary>
    public static Quarter? QuarterOf(string fact) =>
        fact.StartsWith(ExportPrefix, StringComparison.Ordinal) && Quarter.TryParse(fact[ExportPrefix.Length..], out var quarter, out _) ? quarter : null;

    /// <summary>The month of a wage's code; null for other facts.</summary>
    public static DateOnly? MonthOf(string fact) =>
        fact.StartsWith(WagePrefix, StringComparison.Ordinal)
        && DateOnly.TryParseExact($"{fact[WagePrefix.Length..]}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    public static string Text(decimal gross) => gross.ToString("0.##", CultureInfo.InvariantCulture);
}
