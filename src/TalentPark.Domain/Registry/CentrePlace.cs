using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>A place where a centre teaches, from its first day there to its last.</summary>
public sealed class CentrePlace
{
    private CentrePlace()
    {
    }

    internal CentrePlace(Guid id, Guid centreId, PlaceAt place) =>
        (Id, CentreId, DistrictSoato, Address, Capacity, Period) = (id, centreId, place.DistrictSoato, place.Address, place.Capacity, new DateRange(place.From, place.To));

    public Guid Id { get; private init; }

    public Guid CentreId { get; private init; }

    public string DistrictSoato { get; private init; } = "";

    public string Address { get; private init; } = "";

    /// <summary>Seats; null when nobody told.</summary>
    public int? Capacity { get; private init; }

    public DateRange Period { get; private set; }

    internal void Close(DateOnly lastDay) => Period = new DateRange(Period.From, lastDay);
}

/// <summary>A place as it is told.</summary>
/// <param name="Capacity">Seats, 1 to <see cref="MostSeats"/>; null when not known.</param>
/// <param name="To">Last day; null while the centre teaches there.</param>
public sealed record PlaceAt(string DistrictSoato, string Address, int? Capacity, DateOnly From, DateOnly? To)
{
    public const int MostSeats = 10_000;
}
