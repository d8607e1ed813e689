using FluentValidation;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using Xunit;

namespace TalentPark.Tests.Registry;

/// <summary>What the registrar types is refused by field before the database would.</summary>
public sealed class RegisterShapes
{
    private static readonly TypedContact Contact = new("1726", "1726266", "Sinov koʻchasi 1", "+998901234567", "Sinov Direktor");
    private static readonly DateOnly Day = new(2025, 3, 1);
    private static readonly string Long = new('a', 10_000);

    [Fact]
    public void A_centre_of_good_shape_passes() => Assert.Empty(Faults(new RegisterCentre.Shape(), Centre));

    [Fact]
    public void Names_addresses_and_grounds_too_long_are_refused_together() => Assert.Equal(
        ["Name too-long", "Contact.Address too-long", "Contact.Director too-long", "Ground too-long"],
        Faults(new RegisterCentre.Shape(), Centre with { Name = Long, Ground = Long, Contact = Contact with { Address = Long, Director = Long } }));

    [Fact]
    public void An_accreditation_that_ends_before_it_starts_is_refused() =>
        Assert.Equal(["AccreditedTo range-order"], Faults(new RegisterCentre.Shape(), Centre with { AccreditedTo = Day.AddDays(-1) }));

    [Fact]
    public void An_employer_without_a_name_is_refused() =>
        Assert.Contains("Name required", Faults(new RegisterEmployer.Shape(), new RegisterEmployer("302000011", "", Contact)));

    [Fact]
    public void A_period_in_the_wrong_order_or_out_of_time_is_refused()
    {
        Assert.Equal(["To range-order"], Faults(new AddEmployerPeriod.Shape(), new AddEmployerPeriod(Guid.Empty, EmployerPeriodKind.Resident, Day, Day.AddDays(-1), "Qaror")));
        Assert.Equal(["LastDay day-range"], Faults(new EndEmployerPeriod.Shape(), new EndEmployerPeriod(Guid.Empty, EmployerPeriodKind.Resident, new DateOnly(1989, 12, 31), "Qaror")));
    }

    private static RegisterCentre Centre => new("301000011", "Sinov markazi", false, Contact, "20208000900000001001", "00401", Day, null, "Guvohnoma");

    private static IEnumerable<string> Faults<T>(IValidator<T> shape, T command) => shape.Validate(command).Errors.Select(e => $"{e.PropertyName} {e.ErrorCode}");
}
