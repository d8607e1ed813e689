using System.Globalization;
using System.Reflection;
using Mediator;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

/// <summary>A history page leaves out what has no word; so whatever a person may ask about has one.</summary>
public sealed class HistoryHasWords
{
    /// <summary>The system's own: identities, search keys, counters.</summary>
    private static readonly string[] Technical = ["Id", "NameKey", "NumberKey", "Revision", "No", "Length", "FullName", "DisabilityText", "Contact", "Proposed", "Period"];

    private static readonly Type[] Records =
    [
        typeof(Person), typeof(Training), typeof(Course), typeof(Employment), typeof(WageMonth), typeof(Observation), typeof(Certificate),
        typeof(Employer), typeof(EmployerPeriod), typeof(EmployerExport), typeof(EmployerDirector), typeof(TrainingCentre), typeof(Accreditation), typeof(CentrePlace), typeof(CentreChange),
    ];

    public static TheoryData<string> Languages => [.. Language.All];

    [Theory, MemberData(nameof(Languages))]
    public void Every_record_and_each_of_its_fields_has_a_word(string language) => AssertWords(language, Records
        .SelectMany(r => r.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => IsTold(p)).Select(p => $"History.Field_{p.Name}").Append($"History.Record_{r.Name}")));

    [Theory, MemberData(nameof(Languages))]
    public void Every_act_on_a_register_has_a_word(string language) => AssertWords(language, typeof(ITalentParkDb).Assembly.GetTypes()
        .Where(t => t.Namespace is { } space && (space.StartsWith("TalentPark.Application.Registry", StringComparison.Ordinal) || space.StartsWith("TalentPark.Application.Centres", StringComparison.Ordinal))
            && t.GetInterfaces().Any(i => i == typeof(ICommand) || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))))
        .Select(t => $"History.Act_{t.Name}"));

    private static bool IsTold(PropertyInfo property) =>
        property.SetMethod is not null
        && !Technical.Contains(property.Name)
        && !property.Name.EndsWith("Id", StringComparison.Ordinal)
        && !property.Name.EndsWith("Hash", StringComparison.Ordinal)
        && (property.PropertyType == typeof(string) || !typeof(System.Collections.IEnumerable).IsAssignableFrom(property.PropertyType));

    private static void AssertWords(string language, IEnumerable<string> keys)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        var missing = keys.Distinct().Where(k => !Words.Has(k)).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, string.Join(' ', missing));
    }
}
