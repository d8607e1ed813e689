using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Application.Registry;

/// <summary>A person as typed into a form or a row of a file.</summary>
public sealed record PersonText(string? Pinfl, string? FamilyName, string? GivenName, string? Patronymic, DateOnly? BirthDate, string? Phone);

/// <summary>A person as read from what was typed: one set of rules and faults for forms and files. Placeholders where a fault was found.</summary>
public sealed record TypedPerson(Pinfl? Pinfl, PersonName FamilyName, PersonName GivenName, PersonName? Patronymic, DateOnly BirthDate, PhoneNumber? Phone)
{
    private const int FirstBirthYear = 1900;

    /// <param name="typed">Takes the faults, by the names of <see cref="PersonText"/>.</param>
    /// <param name="needsPinfl">Without it a name and a birth date are enough.</param>
    /// <param name="today">No birth date lies after it.</param>
    public static TypedPerson Read(Typed typed, PersonText text, DateOnly today, bool needsPinfl)
    {
        var pinfl = needsPinfl
            ? typed.Read<Pinfl>(nameof(PersonText.Pinfl), text.Pinfl, Domain.Shared.Pinfl.TryParse)
            : typed.ReadOptional<Pinfl>(nameof(PersonText.Pinfl), text.Pinfl, Domain.Shared.Pinfl.TryParse);
        var person = new TypedPerson(
            pinfl,
            typed.Read<PersonName>(nameof(PersonText.FamilyName), text.FamilyName, PersonName.TryParse),
            typed.Read<PersonName>(nameof(PersonText.GivenName), text.GivenName, PersonName.TryParse),
            typed.ReadOptional<PersonName>(nameof(PersonText.Patronymic), text.Patronymic, PersonName.TryParse),
            text.BirthDate ?? default,
            typed.ReadOptional<PhoneNumber>(nameof(PersonText.Phone), text.Phone, PhoneNumber.TryParse));
        if (text.BirthDate is null)
        {
            typed.Add(nameof(PersonText.BirthDate), "required");
        }
        else if (pinfl is null && !needsPinfl && (text.BirthDate.Value.Year < FirstBirthYear || text.BirthDate > today))
        {
            typed.Add(nameof(PersonText.BirthDate), "day-range");
        }
        else if (pinfl is { } known && typed.IsFine(nameof(PersonText.Pinfl)) && text.BirthDate != known.BirthDate)
        {
            typed.Add(nameof(PersonText.BirthDate), "birth-date-differs");
        }

        return person;
    }

    /// <summary>Whether this is the name on record, in whichever script and spelling.</summary>
    public bool IsNamed(string familyName, string givenName) =>
        Same(familyName, FamilyName.ToString()) && Same(givenName, GivenName.ToString());

    /// <summary>A new record; without a PINFL no claim can be made for it yet.</summary>
    public Person Register(Guid id, IKeyedHash hash, string regionSoato, string? districtSoato)
    {
        var phoneHash = Phone is { } phone ? hash.Of(phone.Value) : null;
        return Pinfl is { } pinfl
            ? Person.Register(id, pinfl, hash.Of(pinfl.Value), FamilyName, GivenName, Patronymic, Phone, regionSoato, districtSoato, phoneHash)
            : Person.RegisterWithoutPinfl(id, new(FamilyName, GivenName, Patronymic), BirthDate, Phone, phoneHash, regionSoato, districtSoato);
    }

    private static bool Same(string one, string other) => one == other || SearchKey.Of(one) == SearchKey.Of(other);
}
