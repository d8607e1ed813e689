using TalentPark.Domain.Registry;
using Xunit;

namespace TalentPark.Tests.Registry;

/// <summary>Two sources that disagree: the stronger one's value is in force, the other's is kept.</summary>
public sealed class ProvenanceTests
{
    private static readonly DateOnly Hired = new(2025, 3, 1);
    private static readonly Provenance Centre = new(FactSource.Centre, new(2025, 9, 1));
    private static readonly Provenance Register = new(FactSource.Register, new(2025, 8, 1));

    [Fact]
    public void A_register_prevails_over_a_centre_even_when_it_was_asked_earlier()
    {
        Assert.True(Register.PrevailsOver(Centre));
        Assert.False(Centre.PrevailsOver(Register));
    }

    [Fact]
    public void The_same_source_is_replaced_by_its_newer_word_alone()
    {
        Assert.True(Centre.PrevailsOver(Centre));
        Assert.False((Centre with { ObservedOn = Centre.ObservedOn.AddDays(-1) }).PrevailsOver(Centre));
    }

    [Fact]
    public void The_registers_days_of_a_job_replace_the_centres_and_both_stay_on_record()
    {
        var job = Job(Centre);
        var displaced = job.SeeDays(new(2025, 3, 3), new(2025, 8, 31), Register);
        Assert.Equal((new DateOnly(2025, 3, 3), new DateOnly(2025, 8, 31), FactSource.Register), (job.HiredOn, job.LeftOn!.Value, job.Source));
        Assert.Equal([new(Facts.HiredOn, "2025-03-01", Centre), new(Facts.LeftOn, "", Centre)], displaced);
    }

    [Fact]
    public void A_centre_does_not_change_what_a_register_told_but_its_word_is_kept()
    {
        var job = Job(Register);
        var kept = job.SeeDays(Hired, new(2025, 10, 1), Centre);
        Assert.Null(job.LeftOn);
        Assert.Equal(0, job.Revision);
        Assert.Equal([new(Facts.LeftOn, "2025-10-01", Centre)], kept);
    }

    [Fact]
    public void A_centre_corrects_its_own_word_without_a_disagreement()
    {
        var job = Job(Centre);
        Assert.Empty(job.SeeDays(Hired, new(2025, 10, 1), Centre with { ObservedOn = Centre.ObservedOn.AddDays(1) }));
        Assert.Equal(new DateOnly(2025, 10, 1), job.LeftOn);
    }

    [Fact]
    public void Wages_follow_the_same_order()
    {
        var job = Job(Centre);
        Assert.Null(job.SeeWage(Hired, 9_000_000, Centre));
        Assert.Equal(new SeenValue("wage:2025-03", "9000000", Centre), job.SeeWage(Hired, 8_500_000.5m, Register));
        Assert.Equal(new SeenValue("wage:2025-03", "9000000", Centre), job.SeeWage(Hired, 9_000_000, Centre));
        Assert.Null(job.SeeWage(Hired, 8_500_000.5m, Centre));
        Assert.Equal((8_500_000.5m, FactSource.Register), (Assert.Single(job.Wages).Gross, job.Wages[0].Source));
    }

    [Fact]
    public void An_older_word_of_the_same_source_is_not_taken_back()
    {
        var known = new Observation(Guid.Empty, Guid.Empty, new(Facts.LeftOn, "2025-10-01", Centre));
        known.SeeAgain(new(Facts.LeftOn, "2025-01-01", Centre with { ObservedOn = Centre.ObservedOn.AddDays(-1) }));
        Assert.Equal("2025-10-01", known.Value);
    }

    private static Employment Job(Provenance seen) => Employment.Record(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, Hired, null, seen);
}
