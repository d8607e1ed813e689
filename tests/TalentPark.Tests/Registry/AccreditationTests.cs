using System.Text;
using CsCheck;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.Tests.Claims;
using TalentPark.Tests.Shared;
using Xunit;

namespace TalentPark.Tests.Registry;

public sealed class AccreditationTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    [Fact]
    public void The_page_of_the_life_cycle_is_fresh()
    {
        var text = new StringBuilder("# Accreditation of a centre\n\nMade from the table the code runs (`AccreditationTransitions`). A step that is not here is refused by name. `Ended` is told by the days: the term on record is over.\n");
        TransitionTests.Table(text, "Accreditation", AccreditationTransitions.All);
        text.Append($"\nSteps that end the days of accreditation from their own day on: {string.Join(", ", AccreditationTransitions.Ending)}.\n");
        GeneratedDoc.Check("docs/rules/accreditation.md", text.ToString());
    }

    [Fact]
    public void One_state_and_step_lead_to_one_state() => Assert.Distinct(AccreditationTransitions.All.Select(t => (t.From, t.Step)));

    [Fact]
    public void A_step_that_is_not_in_the_table_refuses_by_name()
    {
        foreach (var state in Enum.GetValues<AccreditationState>())
        {
            foreach (var step in Enum.GetValues<AccreditationStep>().Where(step => !AccreditationTransitions.Allows(state, step)))
            {
                var refusal = Assert.Throws<RuleBroken>(() => AccreditationTransitions.After(state, step));
                Assert.Equal("accreditation-step-forbidden", refusal.Code);
                Assert.Equal([state, step], refusal.Values);
            }
        }
    }

    [Fact]
    public void A_suspension_interrupts_the_days_and_lifting_it_goes_on_to_the_terms_end()
    {
        var centre = Accredited(until: new(2025, 12, 31));
        Take(centre, AccreditationStep.Suspend, new(2024, 3, 1));
        Assert.Equal(AccreditationState.Suspended, centre.StateOn(new(2024, 6, 1)));
        Take(centre, AccreditationStep.Lift, new(2024, 7, 1));
        Assert.Equal([(Start, new DateOnly(2024, 2, 29)), (new DateOnly(2024, 7, 1), new DateOnly(2025, 12, 31))], Days(centre));
        Assert.Equal(AccreditationState.Accredited, centre.StateOn(new(2025, 1, 1)));
        Assert.Equal(AccreditationState.Ended, centre.StateOn(new(2026, 1, 1)));
    }

    [Fact]
    public void A_withdrawal_back_in_time_undoes_what_was_recorded_for_later()
    {
        var centre = Accredited();
        Take(centre, AccreditationStep.Suspend, new(2024, 3, 1));
        Take(centre, AccreditationStep.Lift, new(2024, 7, 1));
        Take(centre, AccreditationStep.Withdraw, new(2023, 6, 1));
        Assert.Equal([(Start, (DateOnly?)new DateOnly(2023, 5, 31))], Days(centre));
        Assert.Equal(AccreditationState.Withdrawn, centre.StateOn(new(2024, 8, 1)));
        Assert.Equal(AccreditationState.Accredited, centre.StateOn(new(2023, 5, 31)));
        Assert.Equal(4, centre.AccreditationEvents.Count);
    }

    [Fact]
    public void A_withdrawal_on_the_first_day_leaves_no_day()
    {
        var centre = Accredited();
        Take(centre, AccreditationStep.Withdraw, Start);
        Assert.Empty(centre.Accreditations);
    }

    [Fact]
    public void What_is_withdrawn_cannot_be_suspended_back_in_time()
    {
        var centre = Accredited();
        Take(centre, AccreditationStep.Withdraw, new(2025, 1, 1));
        Assert.Equal("accreditation-step-forbidden", Refused(centre, AccreditationStep.Suspend, new(2024, 1, 1)));
    }

    [Fact]
    public void A_lift_neither_lies_before_the_suspension_nor_after_the_term()
    {
        var centre = Accredited(until: new(2024, 12, 31));
        Take(centre, AccreditationStep.Suspend, new(2024, 3, 1));
        Assert.Equal("accreditation-order", Refused(centre, AccreditationStep.Lift, new(2024, 2, 1)));
        Assert.Equal("accreditation-term-over", Refused(centre, AccreditationStep.Lift, new(2025, 2, 1)));
    }

    [Fact]
    public void An_application_leads_to_an_accreditation_or_a_refusal_and_may_be_made_again()
    {
        var centre = Registered();
        Take(centre, AccreditationStep.Apply, Start);
        Take(centre, AccreditationStep.Refuse, Start.AddDays(10));
        Assert.Equal([AccreditationStep.Apply], centre.NextSteps(Start.AddDays(20)));
        Take(centre, AccreditationStep.Apply, Start.AddDays(30));
        Take(centre, AccreditationStep.Accredit, Start.AddDays(40));
        Assert.Equal([(Start.AddDays(40), (DateOnly?)null)], Days(centre));
    }

    [Fact]
    public void A_term_with_an_end_can_be_renewed_before_and_after_it_is_over()
    {
        var centre = Accredited(until: new(2024, 12, 31));
        Assert.Contains(AccreditationStep.Renew, centre.NextSteps(new(2024, 6, 1)));
        Assert.Contains(AccreditationStep.Renew, centre.NextSteps(new(2025, 6, 1)));
        Take(centre, AccreditationStep.Renew, new(2025, 1, 1), new(2026, 12, 31));
        Assert.Equal(AccreditationState.Accredited, centre.StateOn(new(2025, 1, 1)));
        Assert.DoesNotContain(AccreditationStep.Renew, Accredited().NextSteps(new(2024, 6, 1)));
        Assert.Equal("accreditation-step-forbidden", Refused(centre, AccreditationStep.Renew, new(2026, 6, 1)));
    }

    [Fact]
    public void Whatever_steps_are_taken_the_days_never_overlap_and_tell_the_same_as_the_states() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 900], Gen.Int[0, 400]).Array[1, 12].Sample(steps =>
        {
            var centre = Registered();
            foreach (var (step, day, length) in steps)
            {
                try
                {
                    Take(centre, (AccreditationStep)step, Start.AddDays(day), length % 3 == 0 ? null : Start.AddDays(day + length));
                }
                catch (RuleBroken)
                {
                    // Not possible from there: nothing changes.
                }
            }

            return Enumerable.Range(-1, 1_400).Select(Start.AddDays).All(day =>
                centre.Accreditations.Count(a => a.Period.Covers(day)) == (centre.StateOn(day) == AccreditationState.Accredited ? 1 : 0));
        }, iter: 1_000);

    internal static TrainingCentre Registered() => TrainingCentre.Register(
        Guid.CreateVersion7(), Stir.Parse("301000011"), "Sinov", false, new("1726", "1726266", "Sinov koʻchasi 1", PhoneNumber.Parse("+998901234567"), "Sinov Direktor"),
        BankAccount.Parse("20208000900000001001"), Mfo.Parse("00401"));

    private static TrainingCentre Accredited(DateOnly? until = null)
    {
        var centre = Registered();
        Take(centre, AccreditationStep.Accredit, Start, until);
        return centre;
    }

    private static void Take(TrainingCentre centre, AccreditationStep step, DateOnly day, DateOnly? lastDay = null) =>
        centre.Take(new(step, day, lastDay, "Buyruq 1", "Sinov", Guid.Empty, "Sinov", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    private static string Refused(TrainingCentre centre, AccreditationStep step, DateOnly day) => Assert.Throws<RuleBroken>(() => Take(centre, step, day)).Code;

    private static IEnumerable<(DateOnly, DateOnly?)> Days(TrainingCentre centre) => centre.Accreditations.OrderBy(a => a.Period.From).Select(a => (a.Period.From, a.Period.To));
}
