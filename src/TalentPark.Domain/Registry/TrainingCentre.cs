using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>An organisation that trains IT specialists and files claims. Directors, address, phone and account serve later checks.</summary>
public sealed partial class TrainingCentre
{
    public const int NameLength = 200;
    public const int AddressLength = 300;

    private readonly List<CentrePlace> _places = [];

    private TrainingCentre()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>9 digits; unique.</summary>
    public string Stir { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary><see cref="SearchKey"/> of the name.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>State institutions get no subsidy (CM-86).</summary>
    public bool IsState { get; private init; }

    public string RegionSoato { get; private set; } = "";

    public string DistrictSoato { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public string Director { get; private set; } = "";

    /// <summary>20 digits of the centre's own account in UZS; encrypted at rest.</summary>
    [Personal]
    public string Account { get; private set; } = "";

    /// <summary>5 digits of the bank's branch.</summary>
    public string Mfo { get; private set; } = "";

    /// <summary>Directors beside <see cref="Director"/>, by full name with commas between; or empty.</summary>
    public string OtherDirectors { get; private set; } = "";

    /// <summary>The phone anyone may see, or empty.</summary>
    public string PublicPhone { get; private set; } = "";

    /// <summary>The address for letters anyone may see, or empty.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The centre's site, beginning with https:// or http://, or empty.</summary>
    public string Site { get; private set; } = "";

    /// <summary>Raised by every change, also of what belongs to the centre.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<CentrePlace> Places => _places;

    public static TrainingCentre Register(Guid id, Stir stir, string name, bool isState, OrganisationContact contact, BankAccount account, Mfo mfo) => new()
    {
        Id = id,
        Stir = stir.ToString(),
        Name = name,
        NameKey = SearchKey.Of(name),
        IsState = isState,
        RegionSoato = contact.RegionSoato,
        DistrictSoato = contact.DistrictSoato,
        Address = contact.Address,
        Phone = contact.Phone.ToString(),
        Director = contact.Director,
        Account = account.ToString(),
        Mfo = mfo.ToString(),
    };

    /// <summary>How the centre is reached, as it stands.</summary>
    public CentreContact Contact => new(RegionSoato, DistrictSoato, Address, Phone, PublicPhone, Director, OtherDirectors, Email, Site);

    /// <summary>Sets where the centre is and how it is reached.</summary>
    /// <exception cref="RuleBroken">A phone number is none.</exception>
    public void SetContact(CentreContact contact)
    {
        (RegionSoato, DistrictSoato, Address) = (contact.RegionSoato, contact.DistrictSoato, contact.Address);
        Phone = PhoneNumber.Parse(contact.Phone).ToString();
        PublicPhone = contact.PublicPhone.Length == 0 ? "" : PhoneNumber.Parse(contact.PublicPhone).ToString();
        (Director, OtherDirectors) = (contact.Director, contact.OtherDirectors);
        (Email, Site) = (contact.Email, contact.Site);
        Revision++;
    }

    /// <summary>Adds a place where the centre teaches.</summary>
    public void AddPlace(Guid id, PlaceAt place)
    {
        _places.Add(new CentrePlace(id, Id, place));
        Revision++;
    }

    /// <summary>Says on which day the centre last taught at a place.</summary>
    /// <exception cref="RuleBroken"><c>place-unknown</c>, <c>range-order</c>.</exception>
    public void ClosePlace(Guid placeId, DateOnly lastDay)
    {
        var place = _places.Find(p => p.Id == placeId) ?? throw new RuleBroken("place-unknown");
        place.Close(lastDay);
        Revision++;
    }

    /// <summary>Carries out a change that a second person confirmed.</summary>
    /// <exception cref="RuleBroken"><c>place-unknown</c>, <c>range-order</c>.</exception>
    internal void Apply(CentreChange change)
    {
        var proposed = change.Proposed;
        switch (change.Kind)
        {
            case CentreChangeKind.Account:
                (Account, Mfo) = (proposed.Account!, proposed.Mfo!);
                Revision++;
                break;
            case CentreChangeKind.Contact:
                SetContact(proposed.Contact!);
                break;
            case CentreChangeKind.PlaceAdded:
                AddPlace(Guid.CreateVersion7(), proposed.Place!);
                break;
            case CentreChangeKind.PlaceClosed:
                ClosePlace(proposed.PlaceId!.Value, proposed.LastDay!.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }
    }
}

/// <summary>Where an organisation is and who answers for it.</summary>
public sealed record OrganisationContact(string RegionSoato, string DistrictSoato, string Address, PhoneNumber Phone, string Director);

/// <summary>How a centre is reached. Phones as +998901234567; what is not known is empty.</summary>
/// <param name="Phone">For the office; never public.</param>
/// <param name="PublicPhone">Shown to anyone.</param>
/// <param name="Email">Shown to anyone.</param>
/// <param name="Site">Shown to anyone; with its scheme.</param>
public sealed record CentreContact(
    string RegionSoato, string DistrictSoato, string Address, string Phone, string PublicPhone, string Director, string OtherDirectors, string Email, string Site)
{
    public const int EmailLength = 254;
    public const int SiteLength = 200;
    public const int DirectorsLength = 500;
}
