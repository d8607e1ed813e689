using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using Xunit;
using static TalentPark.Tests.Claims.Cases;
using static TalentPark.Tests.Loans.LoanCases;

namespace TalentPark.Tests.Loans;

public sealed class SupportPolicyTests
{
    /// <summary>Whoever keeps the text can judge the loan again as it was judged.</summary>
    [Fact]
    public void A_loan_and_a_refund_replay_from_the_text_kept_with_them()
    {
        var loan = PolicySnapshot.Read(Default.LoanOn(LoanOn).CanonicalText);
        var refund = PolicySnapshot.Read(Default.RefundOn(LoanOn).CanonicalText);

        Assert.Equal(Default.LoanOn(LoanOn).Sha256, loan.LoanOn(LoanOn).Sha256);
        Assert.Equal(Assess(Loan).MaxAmount, LoanRules.Assess(Loan, LoanOn, loan).MaxAmount);
        Assert.Equal(Default.RefundOn(LoanOn).Sha256, refund.RefundOn(LoanOn).Sha256);
        Assert.Equal(Assess(Refund).Amount, RefundRules.Assess(Refund, LoanOn, refund).Amount);
    }

    [Fact]
    public void A_change_of_the_loan_leaves_the_subsidys_hash_as_it_was()
    {
        var changed = PolicyBook.From(
            [.. ShippedPolicy.Entries, new PolicyEntry("default", PolicyCodes.LoanLetterDays, D("2025-01-01"), "90", "PP-350", null, PolicyMark.Assumed)], ShippedPolicy.Directions).Edition(null)!;

        Assert.Equal(Default.At(LoanOn).Sha256, changed.At(LoanOn).Sha256);
        Assert.NotEqual(Default.LoanOn(LoanOn).Sha256, changed.LoanOn(LoanOn).Sha256);
        Assert.Equal((60, 90), (changed.LoanOn(D("2024-12-31")).LetterDays, changed.LoanOn(D("2025-01-01")).LetterDays));
    }

    [Theory]
    [InlineData(PolicyCodes.LoanLetterDays, "0", false)]
    [InlineData(PolicyCodes.LoanLetterDays, "90", true)]
    [InlineData(PolicyCodes.LoanGraceMonths, "24", false)]
    [InlineData(PolicyCodes.LoanRateFactor, "x", false)]
    [InlineData("refund-percent.entry", "101", false)]
    [InlineData("refund-percent.entry", "100", true)]
    public void Takes_only_values_that_can_be_judged_by(string code, string value, bool accepted) =>
        Assert.Equal(accepted, PolicyBook.Accepts(new PolicyEntry("default", code, D("2030-01-01"), value, "PP-350", null, PolicyMark.Assumed)));

    [Fact]
    public void The_programmes_first_days_are_nobodys_to_change()
    {
        Assert.False(PolicyCodes.CanChange(PolicyCodes.LoanProgramme) || PolicyCodes.CanChange(PolicyCodes.RefundProgramme));
        Assert.True(PolicyCodes.CanChange(PolicyCodes.LoanLetterDays));
    }
}
