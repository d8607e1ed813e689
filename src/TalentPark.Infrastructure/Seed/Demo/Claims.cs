using TalentPark.Application.Documents;
using TalentPark.Application.Payments;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>The claims of the story, in every state.</summary>
internal static class Claims
{
    /// <summary>When the registrar learns that an employer's residency ended months before: lines handed in by then no longer carry.</summary>
    public const int ResidencyLossTold = -15;

    /// <summary>UZS.</summary>
    private const decimal YearlyLimit = 2_000_000_000;

    private const int FundGiven = -130;

    public static void Write(Script script, Actors actors, IPdfWriter papers, IReadOnlyList<Graduate> graduates)
    {
        var (reviewer1, reviewer2, approver1, approver2) = (actors.Reviewer1, actors.Reviewer2, actors.Approver1, actors.Approver2);
        PlannedClaim Claim(string key) => new(script, papers, [.. graduates.Where(g => g.Fate.Claim == key)]);

        foreach (var year in new[] { script.Workday(FundGiven), script.Today }.Select(d => d.Year).Distinct())
        {
            script.On(script.Workday(FundGiven), 9, actors.Finance, t => t.Send(new ChangeFund(FundChange.Appropriate, year, null, YearlyLimit, $"Jamgʻarma kengashining {year}-yil xarajatlar rejasi")));
        }

        Claim("A").Drafted(-112).WithPapers(-112).Submitted(-111).Taken(-108, reviewer1)
            .Advised(-101, reviewer1, 0, 1, 2, 3)
            .AdvisedToRefuse(-101, reviewer1, 4, "papers-contradict", "Shartnomadagi lavozim va ish haqi maʼlumotnomadagiga mos emas.")
            .Decided(-96, approver1);

        Claim("B").Drafted(-82).WithPapers(-82, firstLines: 3).Submitted(-80).Taken(-77, reviewer2)
            .Returned(-74, reviewer2, "4- va 5-qatorlarda mehnat shartnomasi yoʻq. Shartnomalarni qoʻshing yoki qatorlarni olib tashlang.")
            .Removed(-71, 4).Submitted(-70).Taken(-68, reviewer2)
            .Advised(-64, reviewer2, 0, 1, 2, 3).Decided(-60, approver2);

        Claim("C").Drafted(-63).WithPapers(-63).Submitted(-62).Taken(-58, reviewer1)
            .Advised(-50, reviewer1, 0, 1)
            .AdvisedToRefuse(-50, reviewer1, 2, "papers-not-genuine", "Ish beruvchi bunday shartnoma tuzmaganini yozma maʼlum qildi.")
            .Decided(-43, approver2);

        Claim("D").Drafted(-25).WithPapers(-25).Submitted(-24).Taken(-20, reviewer1)
            .Advised(-11, reviewer1, 0, 1, 2)
            .AdvisedToRefuse(-8, reviewer1, 3, "employer-resident-exporter", "Ish beruvchining rezidentligi olti oy tugamasidan oldin tugatilgan.");

        Claim("E").Drafted(-7).WithPapers(-7).Submitted(-6);

        Claim("F").Drafted(-31).WithPapers(-31, firstLines: 1).Submitted(-30).Taken(-26, reviewer1)
            .Returned(-19, reviewer1, "2- va 3-qatorlarga mehnat shartnomasini qoʻshing va arizani qayta topshiring.");

        Claim("G").Drafted(-17).WithPapers(-17).Submitted(-16).Taken(-13, reviewer2)
            .Advised(-5, reviewer2, 0, 1, 2)
            .AdvisedToRefuse(-5, reviewer2, 3, "person-not-identified", "Shartnomadagi familiya pasportdagidan farq qiladi.");

        Claim("H").Drafted(-21).Submitted(-20).Withdrawn(-16, "Bank hisob raqami yangilanmoqda, ariza keyinroq topshiriladi.");

        Claim("I").Drafted(-4).WithPapers(-4, firstLines: 1);

        Claim("J").Drafted(-3).WithPapers(-3).Submitted(-2);

        Claim("L").Drafted(-9);

        Claim("M").Drafted(-12).WithPapers(-12).Submitted(-11).Taken(-9, reviewer2);
    }
}
