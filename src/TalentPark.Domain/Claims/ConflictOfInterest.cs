using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>
/// Whether the centre that claims and the employer that hired are in one hand, or the graduate leads the employer (ZRU-931). Directors who left before the hire do
/// not count. What is not on record on either side leaves the check unknown.
/// </summary>
internal static class ConflictOfInterest
{
    public static CheckFinding Judge(CheckFacts facts)
    {
        var (centre, employer, person) = (facts.Centre, facts.Employer, facts.Person);
        var directors = employer.Directors.Where(d => !(d.To < facts.Job.HiredOn)).ToList();
        var ofEmployer = directors.Select(d => NameKey(d.Name)).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        var ofCentre = centre.OtherDirectors.Split(',').Prepend(centre.Director).Select(NameKey).Where(k => k.Length > 0).ToList();
        var (here, there) = (Address(centre.DistrictSoato, centre.Address), Address(employer.DistrictSoato, employer.Address));

        string[] grounds =
        [
            .. When(ofCentre.Exists(ofEmployer.Contains), CheckGrounds.SharedDirector),
            .. When(here.Length > 0 && here == there, CheckGrounds.SharedAddress),
            .. When(centre.Phone.Length > 0 && centre.Phone == employer.Phone, CheckGrounds.SharedPhone),
            .. When(centre.Account == employer.Account, CheckGrounds.SharedAccount),
            .. When(directors.Exists(d => Is(person, d)), CheckGrounds.GraduateIsDirector),
        ];
        var isKnown = ofCentre.Count > 0 && ofEmployer.Count > 0 && here.Length > 0 && there.Length > 0 && centre.Phone.Length > 0 && employer.Phone.Length > 0 && employer.Account is not null;
        var result = grounds.Length > 0 ? CheckResult.Failed : isKnown ? CheckResult.Passed : CheckResult.Unknown;
        var basis = string.Join('|', [string.Join(',', ofCentre), here, centre.Phone, string.Join(',', ofEmployer.Order(StringComparer.Ordinal)), there, employer.Phone, centre.Account, employer.Account, person.Pinfl, person.NameKey]);
        return new(CheckCodes.ConflictOfInterest, result, CheckSources.Records, null, result == CheckResult.Unknown ? CheckGrounds.FactMissing : string.Join(' ', grounds), basis);
    }

    /// <summary>By PINFL where both are known, else by name.</summary>
    private static bool Is(Person person, EmployerDirector director) =>
        person.PinflHash is { } own && director.PinflHash is { } other ? own.AsSpan().SequenceEqual(other) : NameKey(director.Name) == NameKey(person.FullName);

    private static string[] When(bool holds, string ground) => holds ? [ground] : [];

    private static string Address(string district, string address) => SearchKey.Of(address) is { Length: > 0 } key ? $"{district} {key}" : "";

    /// <summary>The words of a name in a fixed order: directors are written family name first or last.</summary>
    private static string NameKey(string name) => string.Join(' ', SearchKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
