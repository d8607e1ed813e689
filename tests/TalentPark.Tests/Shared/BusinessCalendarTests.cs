using TalentPark.Application.Shared;
using Xunit;

namespace TalentPark.Tests.Shared;

public sealed class BusinessCalendarTests
{
    private static readonly BusinessCalendar Calendar = new([new("09-01", "Mustaqillik kuni", false), new("2025-06-06", "Qurbon hayit", true)]);

    [Fact]
    public void Weekends_and_holidays_are_not_working_days()
    {
        Assert.False(Calendar.IsWorkingDay(new(2025, 9, 13)));
        Assert.False(Calendar.IsWorkingDay(new(2025, 9, 1)));
        Assert.False(Calendar.IsWorkingDay(new(2025, 6, 6)));
        Assert.True(Calendar.IsWorkingDay(new(2024, 6, 6)));
    }

    [Fact]
    public void Fifteen_working_days_from_a_friday_before_a_holiday() =>
        Assert.Equal(new DateOnly(2025, 9, 22), Calendar.Add(new(2025, 8, 29), 15));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(40)]
    public void Counting_back_gives_what_was_added(int days)
    {
        var from = new DateOnly(2025, 8, 25);
        Assert.Equal(days, Calendar.Between(from, Calendar.Add(from, days)));
        Assert.Equal(-days, Calendar.Between(Calendar.Add(from, days), from));
    }

    [Fact]
    public void A_holiday_counts_from_its_first_to_its_last_day()
    {
        var calendar = new BusinessCalendar([new("10-01", "Kun", false, new(2025, 1, 1), new(2025, 12, 31))]);

        Assert.True(calendar.IsWorkingDay(new(2024, 10, 1)));
        Assert.False(calendar.IsWorkingDay(new(2025, 10, 1)));
        Assert.True(calendar.IsWorkingDay(new(2026, 10, 1)));
    }
}
