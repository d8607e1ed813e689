using TalentPark.Domain.Claims;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using Xunit;

namespace TalentPark.Tests.Registry;

/// <summary>Periods, exports and directors of an employer.</summary>
public sealed class EmployerTests
{
    private const EmployerPeriodKind Resident = EmployerPeriodKind.Resident;

    private static readonly DateOnly Day = new(2025, 3, 1);
    private static readonly Provenance ItPark = new(FactSource.ItPark, new(2025, 9, 15));
    private static readonly Provenance Register = new(FactSource.Register, new(2025, 9, 1));
    private static readonly Quarter First = new(2025, 1);

    [Fact]
    public void A_period_is_corrected_over_its_own_days_and_keeps_both_grounds()
    {
        var employer = WithPeriod(new(Day, Day.AddDays(30)));
        employer.CorrectPeriod(employer.Periods[0].Id, new(new(Day.AddDays(-5), Day.AddDays(40)), "Qaror 2", "Buyruq 7"), ItPark);
        var period = Assert.Single(employer.Periods);
        Assert.Equal((Day.AddDays(-5), Day.AddDays(40), "Qaror 2", "Buyruq 7"), (period.Period.From, period.Period.To!.Value, period.Ground, period.EndGround!));
        Assert.Equal(2, employer.Revision);
    }

    [Fact]
    public void A_correction_may_touch_the_neighbour_but_not_take_a_day_of_it()
    {
        var employer = WithPeriod(new(Day, Day.AddDays(30)));
        employer.AddPeriod(Resident, new(Day.AddDays(60), null), "Qaror 2", ItPark);
        var first = employer.Periods[0].Id;
        employer.CorrectPeriod(first, new(new(Day, Day.AddDays(59)), "Qaror", "Buyruq"), ItPark);
        Assert.Equal("period-overlaps", Refusal(() => employer.CorrectPeriod(first, new(new(Day, Day.AddDays(60)), "Qaror", "Buyruq"), ItPark)));
        Assert.Equal("period-overlaps", Refusal(() => employer.CorrectPeriod(first, new(new(Day, null), "Qaror"), ItPark)));
    }

    [Fact]
    public void A_period_that_is_opened_again_loses_the_ground_of_its_end()
    {
        var employer = WithPeriod(new(Day, null));
        employer.EndPeriod(Resident, Day.AddDays(9), "Buyruq 7", ItPark);
        Assert.Equal("Buyruq 7", employer.Periods[0].EndGround);
        employer.CorrectPeriod(employer.Periods[0].Id, new(new(Day, null), "Qaror"), ItPark);
        Assert.Null(employer.Periods[0].EndGround);
        Assert.NotNull(employer.OpenPeriod(Resident));
    }

    [Fact]
    public void Ends_and_removals_are_refused_by_name()
    {
        var employer = WithPeriod(new(Day, null));
        Assert.Equal("range-order", Refusal(() => employer.EndPeriod(Resident, Day.AddDays(-1), "Buyruq", ItPark)));
        Assert.Equal("period-not-open", Refusal(() => employer.EndPeriod(EmployerPeriodKind.Exporter, Day, "Buyruq", ItPark)));
        Assert.Equal("period-unknown", Refusal(() => employer.RemovePeriod(Guid.NewGuid(), ItPark)));
        employer.RemovePeriod(employer.Periods[0].Id, ItPark);
        Assert.Empty(employer.Periods);
    }

    [Fact]
    public void What_a_register_told_is_not_changed_by_hand()
    {
        var employer = Some();
        employer.AddPeriod(Resident, new(Day, null), "Koʻchirma", Register);
        Assert.Equal("source-stronger", Refusal(() => employer.EndPeriod(Resident, Day.AddDays(1), "Buyruq", ItPark)));
        Assert.Equal("source-stronger", Refusal(() => employer.RemovePeriod(employer.Periods[0].Id, ItPark)));
    }

    [Theory]
    [InlineData("2025-03-01/2025-03-31", "2025-03-01/2025-03-31", null)]
    [InlineData("2025-03-01/", "2025-03-01/2025-06-30", "2025-07-01")]
    [InlineData("2025-03-01/2025-03-31", "2025-02-20/2025-03-31", "2025-02-20")]
    [InlineData("2025-03-01/2025-03-31 2025-04-01/", "2025-03-01/", null)]
    [InlineData("", "2025-03-01/", "2025-03-01")]
    [InlineData("2025-03-01/2025-03-31", "2025-03-05/2025-03-20", "2025-03-01")]
    [InlineData("2025-03-01/9999-12-31", "2025-03-01/", null)]
    public void The_first_day_that_changes_is_found(string before, string after, string? day)
    {
        Assert.Equal(day, Days(before, after));
        Assert.Equal(day, Days(after, before));

        static string? Days(string one, string other) =>
            Periods.FirstDifference([.. Ranges(one)], [.. Ranges(other)])?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        static IEnumerable<DateRange> Ranges(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('/'))
            .Select(r => new DateRange(Parse(r[0]), r[1].Length == 0 ? null : Parse(r[1])));

        static DateOnly Parse(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_quarters_exports_follow_the_stronger_source_and_the_other_is_kept()
    {
        var employer = Some();
        Assert.Null(employer.SeeExport(First, 100.25m, ItPark));
        Assert.Null(employer.SeeExport(First, 120m, ItPark));
        Assert.Equal(new SeenValue("export:2025-Q1", "120", ItPark), employer.SeeExport(First, 130.5m, Register));
        Assert.Equal(new SeenValue("export:2025-Q1", "99", ItPark), employer.SeeExport(First, 99m, ItPark));
        Assert.Equal((130.5m, FactSource.Register), (employer.Exports.Single().Usd, employer.Exports.Single().Source));
        Assert.Equal(First, Facts.QuarterOf("export:2025-Q1"));
        Assert.Null(Facts.QuarterOf("wage:2025-01"));
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1.001")]
    [InlineData("1000000000000.01")]
    public void A_sum_that_cannot_be_is_refused(string usd) =>
        Assert.Equal("export-range", Refusal(() => Some().SeeExport(First, decimal.Parse(usd, System.Globalization.CultureInfo.InvariantCulture), ItPark)));

    [Theory]
    [InlineData("2025-Q1", "2025-Q1")]
    [InlineData(" 2025q4 ", "2025-Q4")]
    [InlineData("2025-3", "2025-Q3")]
    [InlineData("Q2 2025", "2025-Q2")]
    [InlineData("4/2025", "2025-Q4")]
    [InlineData("2025-Q5", "quarter-format")]
    [InlineData("2025-Q0", "quarter-format")]
    [InlineData("2025", "quarter-format")]
    [InlineData("", "quarter-format")]
    [InlineData("٢٠٢٥-Q1", "quarter-format")]
    [InlineData("1989-Q4", "quarter-year")]
    [InlineData("2101-Q1", "quarter-year")]
    public void Quarters_are_read_as_people_write_them(string typed, string expected) =>
        Assert.Equal(expected, Quarter.TryParse(typed, out var quarter, out var fault) ? quarter.ToString() : fault);

    [Fact]
    public void Quarters_know_their_days_and_neighbours()
    {
        Assert.Equal((new DateOnly(2024, 10, 1), new DateOnly(2024, 12, 31)), (First.AddQuarters(-1).FirstDay, First.AddQuarters(-1).LastDay));
        Assert.Equal(new Quarter(2025, 3), Quarter.Of(new(2025, 9, 15)));
        Assert.True(First.CompareTo(new(2024, 4)) > 0);
    }

    [Fact]
    public void The_director_shown_is_the_one_in_office_or_the_last()
    {
        var employer = Some();
        var first = employer.Directors[0].Id;
        employer.SetDirector(first, new("Birinchi Sinov", From: new(2020, 1, 1), To: new(2024, 5, 1)));
        employer.SetDirector(null, new("Ikkinchi Sinov", From: new(2024, 5, 2)));
        Assert.Equal("Ikkinchi Sinov", employer.Director);
        employer.RemoveDirector(employer.Directors[1].Id);
        Assert.Equal("Birinchi Sinov", employer.Director);
        Assert.Equal("range-order", Refusal(() => employer.SetDirector(first, new("Birinchi", From: Day, To: Day.AddDays(-1)))));
        Assert.Equal("director-unknown", Refusal(() => employer.RemoveDirector(Guid.NewGuid())));
    }

    [Fact]
    public void Every_state_in_which_money_is_asked_or_out_has_a_stage() =>
        Assert.Equal(ClaimTransitions.Subsidised.Append(LineState.Draft).Order(), Enum.GetValues<LineState>().Where(s => LineStages.Of(s) is not null).Order());

    private static Employer Some() =>
        Employer.Register(Guid.NewGuid(), Stir.Parse("302000011"), "Sinov Soft", new("1726", "1726266", "Sinov koʻchasi 1", PhoneNumber.Parse("+998901234567"), "Sinov Direktor"));

    private static Employer WithPeriod(DateRange period)
    {
        var employer = Some();
        employer.AddPeriod(Resident, period, "Qaror", ItPark);
        return employer;
    }

    private static string Refusal(Action act) => Assert.Throws<RuleBroken>(act).Code;
}
