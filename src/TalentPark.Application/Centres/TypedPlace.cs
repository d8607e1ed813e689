using FluentValidation;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Centres;

/// <summary>A place where a centre teaches, as typed.</summary>
public sealed record TypedPlace(string RegionSoato, string DistrictSoato, string Address, int? Capacity, DateOnly? From, DateOnly? To)
{
    internal async Task<PlaceAt> Read(ITalentParkDb db, CancellationToken ct)
    {
        var typed = new Typed();
        await db.CheckDistrict(typed, $"Place.{nameof(DistrictSoato)}", RegionSoato, DistrictSoato, ct);
        typed.Refuse();
        return new(DistrictSoato, Address.Cleaned(TrainingCentre.AddressLength), Capacity, From!.Value, To);
    }

    internal sealed class Shape : AbstractValidator<TypedPlace>
    {
        public Shape()
        {
            RuleFor(x => x.RegionSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.DistrictSoato).NotEmpty().WithErrorCode("required");
            RuleFor(x => x.Address).Line(TrainingCentre.AddressLength);
            RuleFor(x => x.Capacity).Must(c => c is null or (>= 1 and <= PlaceAt.MostSeats)).WithErrorCode("capacity-range").WithState(_ => PlaceAt.MostSeats);
            RuleFor(x => x.From).Known();
            RuleFor(x => x.To).Sensible();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).WithErrorCode("range-order");
        }
    }
}
