using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>A person whom a centre trained. One record for each PINFL in the country.</summary>
public sealed class Person
{
    private Person()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>14 digits; encrypted at rest.</summary>
    [Personal]
    public string Pinfl { get; private init; } = "";

    /// <summary>Keyed hash of the PINFL: unique, and what a search by PINFL compares.</summary>
    [Personal]
    public byte[] PinflHash { get; private init; } = [];

    [Personal]
    public string FamilyName { get; private set; } = "";

    [Personal]
    public string GivenName { get; private set; } = "";

    [Personal]
    public string Patronymic { get; private set; } = "";

    [Personal]
    public DateOnly BirthDate { get; private init; }

    /// <summary>+998 and 9 digits, or empty; encrypted at rest.</summary>
    [Personal]
    public string Phone { get; private set; } = "";

    public string RegionSoato { get; private set; } = "";

    /// <summary>Whether the higher rate for specialists with a disability is asked for.</summary>
    [Personal]
    public bool DisabilityClaimed { get; private set; }

    /// <summary>First day of the disability certificate; null while no register has told it. Encrypted at rest.</summary>
    [Personal]
    public DateOnly? DisabilityFrom { get; private set; }

    /// <summary>Last day of the disability certificate; null when open or unknown. Encrypted at rest.</summary>
    [Personal]
    public DateOnly? DisabilityTo { get; private set; }

    public string FullName => string.Join(' ', new[] { FamilyName, GivenName, Patronymic }.Where(n => n.Length > 0));

    /// <param name="pinfl">Its birth date becomes the person's.</param>
    /// <param name="pinflHash">Keyed hash of <paramref name="pinfl"/>.</param>
    public static Person Register(Guid id, Pinfl pinfl, byte[] pinflHash, PersonName familyName, PersonName givenName, PersonName? patronymic, PhoneNumber? phone, string regionSoato) => new()
    {
        Id = id,
        Pinfl = pinfl.Value,
        PinflHash = pinflHash,
        FamilyName = familyName.ToString(),
        GivenName = givenName.ToString(),
        Patronymic = patronymic?.ToString() ?? "",
        BirthDate = pinfl.BirthDate,
        Phone = phone?.ToString() ?? "",
        RegionSoato = regionSoato,
    };

    /// <summary>Whether the higher rate is asked for; the certificate's days are null while nobody has told them.</summary>
    /// <exception cref="RuleBroken"><c>range-order</c> when the end lies before the start.</exception>
    public void SetDisability(bool claimed, DateOnly? certifiedFrom, DateOnly? certifiedTo)
    {
        if (certifiedTo < certifiedFrom)
        {
            throw new RuleBroken("range-order", certifiedFrom, certifiedTo);
        }

        (DisabilityClaimed, DisabilityFrom, DisabilityTo) = claimed ? (true, certifiedFrom, certifiedTo) : (false, null, null);
    }
}
