using TalentPark.Domain.Claims;
using TalentPark.Domain.Policy;
using Xunit;

namespace TalentPark.Tests.Claims;

public sealed class CandidateTests
{
    private static readonly DateOnly Hired = new(2025, 3, 1);

    private static readonly SubsidyFacts Eligible = new()
    {
        CentreIsState = false,
        CentreAccreditation = [new(new(2023, 1, 1), null)],
        Direction = "programming.python",
        CourseStartedOn = new(2024, 10, 1),
        CourseCompletedOn = new(2025, 2, 10),
        RecordedOn = new(2024, 10, 5),
        HiredOn = Hired,
        Wages = [.. Enumerable.Range(3, 6).Select(m => new MonthlyWage(new(2025, m, 1), 11_000_000))],
        EmployerResidency = [new(new(2022, 1, 1), null)],
        EmployerExporting = [new(new(2022, 1, 1), null)],
        DisabilityClaimed = false,
        AlreadySubsidised = false,
        BirthDate = new(2000, 5, 1),
    };

    private static readonly SubsidyFacts WithoutJob = Eligible with { HiredOn = null, Wages = null, EmployerResidency = null, EmployerExporting = null };

    [Fact]
    public void An_eligible_graduate_is_ready_until_the_filing_window_closes() =>
        Assert.Equal(new(CandidateGroup.Ready, new(2025, 12, 1), false), Place(Eligible, new(2025, 10, 31)));

    [Theory]
    [InlineData(2025, 11, 1, true)]
    [InlineData(2025, 12, 1, true)]
    [InlineData(2025, 10, 31, false)]
    public void A_window_that_closes_within_thirty_days_is_marked(int year, int month, int day, bool closing) =>
        Assert.Equal(closing, Place(Eligible, new(year, month, day)).IsClosing);

    [Fact]
    public void After_the_window_the_graduate_cannot_be_claimed() =>
        Assert.Equal(CandidateGroup.Cannot, Place(Eligible, new(2025, 12, 2)).Group);

    [Fact]
    public void While_the_six_months_run_the_graduate_comes_soon_with_the_day() =>
        Assert.Equal(new(CandidateGroup.Soon, new(2025, 9, 1), false), Place(Eligible, new(2025, 8, 1)));

    [Fact]
    public void A_missing_wage_is_something_missing() =>
        Assert.Equal(CandidateGroup.SomethingMissing, Place(Eligible with { Wages = [.. Eligible.Wages!.Skip(1)] }, new(2025, 9, 15)).Group);

    [Theory]
    [InlineData(2025, 2, 1)]
    [InlineData(2025, 5, 10)]
    public void A_graduate_without_a_job_has_until_three_months_after_the_course(int year, int month, int day) =>
        Assert.Equal(new(CandidateGroup.NoJobYet, new(2025, 5, 10), false), Place(WithoutJob, new(year, month, day)));

    [Fact]
    public void A_graduate_without_a_job_after_three_months_cannot() =>
        Assert.Equal(new(CandidateGroup.Cannot, new(2025, 5, 10), false), Place(WithoutJob, new(2025, 5, 11)));

    [Fact]
    public void A_graduate_without_a_job_is_never_something_missing()
    {
        foreach (var facts in new[] { WithoutJob, WithoutJob with { RecordedOn = null }, WithoutJob with { CentreAccreditation = null }, WithoutJob with { DisabilityClaimed = true } })
        {
            Assert.NotEqual(CandidateGroup.SomethingMissing, Place(facts, new(2025, 3, 1)).Group);
        }
    }

    [Fact]
    public void Somebody_on_a_claim_of_this_centre_is_claimed_whatever_the_rules_say() =>
        Assert.Equal(CandidateGroup.ClaimedOrPaid, Place(Eligible with { AlreadySubsidised = true }, new(2025, 9, 15), claimed: true).Group);

    [Fact]
    public void Somebody_claimed_by_another_centre_cannot() =>
        Assert.Equal(CandidateGroup.Cannot, Place(Eligible with { AlreadySubsidised = true }, new(2025, 9, 15)).Group);

    private static CandidatePlace Place(SubsidyFacts facts, DateOnly today, bool claimed = false)
    {
        var edition = ShippedPolicy.Book.Edition(null)!;
        var parameters = edition.At(today);
        return Candidate.Place(
            SubsidyRules.Assess(facts, today, edition), facts, claimed,
            SubsidyDates.HireDeadline(facts.CourseCompletedOn!.Value, parameters),
            facts.HiredOn is { } hired ? SubsidyDates.FilingDeadline(hired, parameters) : null);
    }
}
