using System.Globalization;
using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Loans;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Web;
using Xunit;

namespace TalentPark.Tests.Web;

public sealed class StatusTests
{
    public static TheoryData<Enum> States =>
        [.. new[]
            {
                typeof(RuleOutcome), typeof(AssessmentOutcome), typeof(CandidateGroup), typeof(ClaimState), typeof(LineState), typeof(Verdict), typeof(CertificateState),
                typeof(AccreditationState), typeof(CentreChangeState), typeof(ReleaseState),
                typeof(LoanState), typeof(CardState), typeof(RefundState), typeof(DisputeState), typeof(DocumentState),
            }
            .SelectMany(kind => Enum.GetValues(kind).Cast<Enum>())];

    [Theory, MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public void Every_state_has_a_mark_and_a_word_of_its_own_in_each_language(Enum state)
    {
        Assert.True(Status.Knows(state), $"{state.GetType().Name}.{state}");
        var words = new Words();
        string In(string language)
        {
            CultureInfo.CurrentUICulture = new CultureInfo(language);
            return words.Word(state);
        }

        Assert.Equal(3, new[] { In("uz"), In("ru"), In("en") }.Distinct().Count());
    }
}
