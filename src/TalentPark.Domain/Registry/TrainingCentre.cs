using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>An organisation that trains IT specialists and files claims. Directors, address, phone and account serve later checks.</summary>
public sealed class TrainingCentre
{
    public const int NameLength = 200;
    public const int AddressLength = 300;

    private readonly List<Accreditation> _accreditations = [];

    private TrainingCentre()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>9 digits; unique.</summary>
    public string Stir { get; private init; } = "";

    public string Name { get; private set; } = "";

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

    public IReadOnlyList<Accreditation> Accreditations => _accreditations;

    public static TrainingCentre Register(Guid id, Stir stir, string name, bool isState, OrganisationContact contact, BankAccount account, Mfo mfo) => new()
    {
        Id = id,
        Stir = stir.ToString(),
        Name = name,
        IsState = isState,
        RegionSoato = contact.RegionSoato,
        DistrictSoato = contact.DistrictSoato,
        Address = contact.Address,
        Phone = contact.Phone.ToString(),
        Director = contact.Director,
        Account = account.ToString(),
        Mfo = mfo.ToString(),
    };

    /// <exception cref="RuleBroken"><c>period-overlaps</c> when a period on record has a day in common.</exception>
    public void Accredit(DateRange period, string ground)
    {
        Periods.MustNotOverlap(_accreditations.Select(a => a.Period), period);
        _accreditations.Add(new Accreditation(Guid.CreateVersion7(), Id, period, ground));
    }
}

/// <summary>Where an organisation is and who answers for it.</summary>
public sealed record OrganisationContact(string RegionSoato, string DistrictSoato, string Address, PhoneNumber Phone, string Director);

/// <summary>A period in which a centre was accredited, with the document it rests on.</summary>
public sealed class Accreditation
{
    private Accreditation()
    {
    }

    internal Accreditation(Guid id, Guid centreId, DateRange period, string ground) =>
        (Id, CentreId, Period, Ground) = (id, centreId, period, ground);

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public DateRange Period { get; private set; }

    public string Ground { get; private init; } = "";
}
