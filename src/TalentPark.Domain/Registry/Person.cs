using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>A person whom a centre trained. One record for each PINFL in the country.</summary>
public sealed class Person
{
    private Person()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>14 digits; encrypted at rest. Null for a person of an older import until it is known: no claim can be made for such a person.</summary>
    [Personal]
    public string? Pinfl { get; private set; }

    /// <summary>Keyed hash of the PINFL: unique, and what a search by PINFL compares.</summary>
    [Personal]
    public byte[]? PinflHash { get; private set; }

    [Personal]
    public string FamilyName { get; private set; } = "";

    [Personal]
    public string GivenName { get; private set; } = "";

    [Personal]
    public string Patronymic { get; private set; } = "";

    [Personal]
    public DateOnly BirthDate { get; private set; }

    /// <summary>+998 and 9 digits, or empty; encrypted at rest.</summary>
    [Personal]
    public string Phone { get; private set; } = "";

    /// <summary>Keyed hash of the phone; null without one. What a search for the same phone compares.</summary>
    [Personal]
    public byte[]? PhoneHash { get; private set; }

    public string RegionSoato { get; private set; } = "";

    /// <summary>Null while it is not known.</summary>
    public string? DistrictSoato { get; private set; }

    /// <summary><see cref="SearchKey"/> of the full name.</summary>
    [Personal]
    public string NameKey { get; private set; } = "";

    /// <summary>The record this one was merged into; null for a record in use.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Whether the higher rate for specialists with a disability is asked for.</summary>
    [Personal]
    public bool DisabilityClaimed { get; private set; }

    /// <summary>First day of the disability certificate; null while no register has told it. Encrypted at rest.</summary>
    [Personal]
    public DateOnly? DisabilityFrom { get; private set; }

    /// <summary>Last day of the disability certificate; null when open or unknown. Encrypted at rest.</summary>
    [Personal]
    public DateOnly? DisabilityTo { get; private set; }

    /// <summary>Who told the disability; null while nothing was told.</summary>
    public FactSource? DisabilitySource { get; private set; }

    /// <summary>When it was observed there.</summary>
    public DateOnly? DisabilityObservedOn { get; private set; }

    public string FullName => string.Join(' ', new[] { FamilyName, GivenName, Patronymic }.Where(n => n.Length > 0));

    /// <param name="pinfl">Its birth date becomes the person's.</param>
    /// <param name="pinflHash">Keyed hash of <paramref name="pinfl"/>.</param>
    /// <param name="phoneHash">Keyed hash of <paramref name="phone"/>.</param>
    public static Person Register(Guid id, Pinfl pinfl, byte[] pinflHash, PersonName familyName, PersonName givenName, PersonName? patronymic, PhoneNumber? phone, string regionSoato, string? districtSoato = null, byte[]? phoneHash = null)
    {
        var person = RegisterWithoutPinfl(id, new(familyName, givenName, patronymic), pinfl.BirthDate, phone, phoneHash, regionSoato, districtSoato);
        (person.Pinfl, person.PinflHash) = (pinfl.Value, pinflHash);
        return person;
    }

    /// <summary>A person of an older import: no claim can be made until <see cref="SetPinfl"/>.</summary>
    /// <param name="phoneHash">Keyed hash of <paramref name="phone"/>.</param>
    public static Person RegisterWithoutPinfl(Guid id, FullName name, DateOnly birthDate, PhoneNumber? phone, byte[]? phoneHash, string regionSoato, string? districtSoato = null)
    {
        var person = new Person { Id = id, BirthDate = birthDate };
        person.Correct(name, phone, phoneHash, regionSoato, districtSoato);
        return person;
    }

    /// <summary>The number becomes known, once and for ever.</summary>
    /// <exception cref="RuleBroken"><c>pinfl-known</c> when there is one, <c>pinfl-birth-date</c> when it tells another birth date.</exception>
    public void SetPinfl(Pinfl pinfl, byte[] pinflHash)
    {
        if (Pinfl is not null)
        {
            throw new RuleBroken("pinfl-known");
        }

        if (pinfl.BirthDate != BirthDate)
        {
            throw new RuleBroken("pinfl-birth-date");
        }

        (Pinfl, PinflHash) = (pinfl.Value, pinflHash);
    }

    public void Correct(FullName name, PhoneNumber? phone, byte[]? phoneHash, string regionSoato, string? districtSoato)
    {
        (FamilyName, GivenName, Patronymic) = (name.Family.ToString(), name.Given.ToString(), name.Patronymic?.ToString() ?? "");
        (Phone, PhoneHash) = (phone?.ToString() ?? "", phone is null ? null : phoneHash);
        (RegionSoato, DistrictSoato) = (regionSoato, districtSoato);
        NameKey = SearchKey.Of(FullName);
    }

    /// <exception cref="RuleBroken"><c>birth-date-by-pinfl</c> when a PINFL tells it.</exception>
    public void CorrectBirthDate(DateOnly birthDate)
    {
        if (Pinfl is not null && birthDate != BirthDate)
        {
            throw new RuleBroken("birth-date-by-pinfl");
        }

        BirthDate = birthDate;
    }

    /// <summary>This record turns out to be of the same person as <paramref name="kept"/>: it stays as a pointer, and the chosen fields of it go over.</summary>
    /// <param name="taken">Fields whose value of this record is the right one.</param>
    /// <returns>The disability that is not in force after this and differs, to be kept as an <see cref="Observation"/> of the kept record.</returns>
    /// <exception cref="RuleBroken"><c>merge-pinfl</c> when this record has a PINFL: the one with it is kept, and two different ones are two persons;
    /// <c>merge-again</c> when either was merged before.</exception>
    public SeenValue? MergeInto(Person kept, PersonFields taken)
    {
        if (Pinfl is not null)
        {
            throw new RuleBroken("merge-pinfl");
        }

        if (MergedIntoId is not null || kept.MergedIntoId is not null || kept.Id == Id)
        {
            throw new RuleBroken("merge-again");
        }

        kept.Take(this, taken);
        MergedIntoId = kept.Id;
        return taken.HasFlag(PersonFields.Disability) ? kept.TakeDisability(this) : Told(this, kept);
    }

    private void Take(Person other, PersonFields taken)
    {
        FamilyName = taken.HasFlag(PersonFields.FamilyName) ? other.FamilyName : FamilyName;
        GivenName = taken.HasFlag(PersonFields.GivenName) ? other.GivenName : GivenName;
        Patronymic = taken.HasFlag(PersonFields.Patronymic) ? other.Patronymic : Patronymic;
        NameKey = SearchKey.Of(FullName);
        (Phone, PhoneHash) = taken.HasFlag(PersonFields.Phone) ? (other.Phone, other.PhoneHash) : (Phone, PhoneHash);
        (RegionSoato, DistrictSoato) = taken.HasFlag(PersonFields.Place) ? (other.RegionSoato, other.DistrictSoato) : (RegionSoato, DistrictSoato);
        if (taken.HasFlag(PersonFields.BirthDate))
        {
            CorrectBirthDate(other.BirthDate);
        }
    }

    private SeenValue? TakeDisability(Person other)
    {
        var displaced = Told(this, other);
        (DisabilityClaimed, DisabilityFrom, DisabilityTo) = (other.DisabilityClaimed, other.DisabilityFrom, other.DisabilityTo);
        (DisabilitySource, DisabilityObservedOn) = (other.DisabilitySource, other.DisabilityObservedOn);
        return displaced;
    }

    /// <summary>What one record tells of the disability, when another source tells the other record differently.</summary>
    private static SeenValue? Told(Person one, Person other) =>
        Known(one.DisabilitySource, one.DisabilityObservedOn) is { } known && known.Source != other.DisabilitySource && one.DisabilityText != other.DisabilityText
            ? new(Facts.Disability, one.DisabilityText, known) : null;

    /// <summary>
    /// Whether the higher rate is asked for; the certificate's days are null while nobody has told them. A weaker source does not change what a
    /// stronger one told.
    /// </summary>
    /// <returns>The value that is not in force after this, of whichever source, to be kept as an <see cref="Observation"/>; none when nothing disagrees.</returns>
    /// <exception cref="RuleBroken"><c>range-order</c> when the end lies before the start.</exception>
    public SeenValue? SetDisability(bool claimed, DateOnly? certifiedFrom, DateOnly? certifiedTo, Provenance seen)
    {
        if (certifiedTo < certifiedFrom)
        {
            throw new RuleBroken("range-order", certifiedFrom, certifiedTo);
        }

        var known = Known(DisabilitySource, DisabilityObservedOn);
        var (before, told) = (DisabilityText, claimed ? $"{Facts.Text(certifiedFrom)}/{Facts.Text(certifiedTo)}" : "");
        if (known is { } vouched && !seen.PrevailsOver(vouched))
        {
            return before == told ? null : new(Facts.Disability, told, seen);
        }

        (DisabilityClaimed, DisabilityFrom, DisabilityTo) = claimed ? (true, certifiedFrom, certifiedTo) : (false, null, null);
        (DisabilitySource, DisabilityObservedOn) = (seen.Source, seen.ObservedOn);
        return known is { } other && other.Source != seen.Source && before != told ? new(Facts.Disability, before, other) : null;
    }

    /// <summary>The days in force as canonical text; empty when the higher rate is not asked for.</summary>
    public string DisabilityText => DisabilityClaimed ? $"{Facts.Text(DisabilityFrom)}/{Facts.Text(DisabilityTo)}" : "";

    private static Provenance? Known(FactSource? source, DateOnly? day) => source is { } s && day is { } d ? new Provenance(s, d) : null;
}

/// <summary>A person's name in its parts.</summary>
public readonly record struct FullName(PersonName Family, PersonName Given, PersonName? Patronymic);

/// <summary>The fields of a person between which a merge chooses.</summary>
[Flags]
public enum PersonFields
{
    None = 0,
    FamilyName = 1,
    GivenName = 2,
    Patronymic = 4,

    /// <summary>Only where no PINFL tells it.</summary>
    BirthDate = 8,
    Phone = 16,

    /// <summary>Region and district.</summary>
    Place = 32,
    Disability = 64,
}
