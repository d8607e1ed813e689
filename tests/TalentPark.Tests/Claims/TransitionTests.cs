using System.Text;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Imports;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.Tests.Shared;
using Xunit;

namespace TalentPark.Tests.Claims;

public sealed class TransitionTests
{
    [Fact]
    public void The_page_of_transitions_is_fresh() => GeneratedDoc.Check("docs/rules/transitions.md", Page());

    [Fact]
    public void A_step_that_is_not_in_the_table_refuses_by_name()
    {
        foreach (var state in Enum.GetValues<LineState>())
        {
            foreach (var step in Enum.GetValues<LineStep>().Where(step => !ClaimTransitions.Allows(state, step)))
            {
                var refusal = Assert.Throws<RuleBroken>(() => ClaimTransitions.After(state, step));
                Assert.Equal("line-step-forbidden", refusal.Code);
                Assert.Equal([state, step], refusal.Values);
            }
        }
    }

    [Fact]
    public void One_state_and_step_lead_to_one_state()
    {
        Assert.Distinct(ClaimTransitions.Lines.Select(t => (t.From, t.Step)));
        Assert.Distinct(ClaimTransitions.Claims.Select(t => (t.From, t.Step)));
    }

    [Fact]
    public void Live_states_are_those_of_the_rule_on_one_payment_a_person()
    {
        Assert.Equal(
            ["Pending", "Recommended", "Approved", "Queued", "Scheduled", "PaymentFailed", "Appealed"],
            ClaimTransitions.Live.Select(s => s.ToString()));
        Assert.Equal(["Paid", "Recovering", "WrittenOff"], ClaimTransitions.Subsidised.Except(ClaimTransitions.Live).Select(s => s.ToString()));
    }

    private static string Page()
    {
        var text = new StringBuilder("# States and steps\n\nMade from the tables the code runs (`ClaimTransitions`, `CertificateTransitions`). A step that is not here is refused by name.\n");
        Table(text, "Claim", ClaimTransitions.Claims);
        Table(text, "Line", ClaimTransitions.Lines);
        text.Append($"\nLive states of a line: {string.Join(", ", ClaimTransitions.Live)}.\n");
        text.Append($"\nStates that bar a second subsidy for the person, by a unique index: {string.Join(", ", ClaimTransitions.Subsidised)}.\n");
        Table(text, "Certificate", CertificateTransitions.Certificates);
        text.Append($"\nStates in which a certificate's number is its person's own, by a unique index: {string.Join(", ", CertificateTransitions.HoldingNumber)}.\n");
        Table(text, "Recovery", Domain.Payments.RecoveryTransitions.All);
        Table(text, "Release of the policy", Domain.Policy.ReleaseTransitions.All);
        Table(text, "Import", ImportTransitions.Imports);
        Table(text, "Payment batch", Domain.Payments.BatchTransitions.All);
        Table(text, "Computer loan", Domain.Loans.LoanTransitions.All);
        text.Append($"\nStates that bar another preferential loan of the person, by a unique index: {string.Join(", ", Domain.Loans.LoanTransitions.Barring)}.\n");
        Table(text, "Card request", Domain.Loans.CardTransitions.All);
        Table(text, "Refund of a certificate's cost", Domain.Loans.RefundTransitions.All);
        text.Append($"\nStates that bar another refund of the certificate, by a unique index: {string.Join(", ", Domain.Loans.RefundTransitions.Barring)}.\n");
        return text.ToString();
    }

    internal static void Table<TState, TStep>(StringBuilder text, string title, IReadOnlyList<Transition<TState, TStep>> table)
        where TState : struct, Enum
        where TStep : struct, Enum
    {
        text.Append($"\n## {title}\n\n| From | Step | To | Who | Only if |\n|---|---|---|---|---|\n");
        foreach (var t in table)
        {
            text.Append($"| {t.From} | {t.Step} | {t.To} | {t.Who} | {t.OnlyIf} |\n");
        }

        text.Append("\n```mermaid\nstateDiagram-v2\n");
        foreach (var t in table)
        {
            text.Append($"    {t.From} --> {t.To}: {t.Step}\n");
        }

        text.Append("```\n");
    }
}
