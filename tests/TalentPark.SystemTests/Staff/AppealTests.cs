using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Domain.Claims;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

public sealed class AppealTests(Site site) : IClassFixture<Site>
{
    private readonly World _world = new(site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_lines_under_appeal_are_decided_one_after_the_other_with_a_letter_each_and_a_bulk_approval_of_nothing_sends_none()
    {
        var (centre, reviewer, approver, another) = (await _world.Centre(), await site.Person(Role.Reviewer), await site.Person(Role.Approver), await site.Person(Role.Approver));
        var claim = await _world.Submitted(centre, 2);
        var lines = await site.InDatabase(db => db.ClaimLines.Where(l => l.ClaimId == claim).OrderBy(l => l.No).Select(l => l.Id).ToListAsync(Ct));
        await site.Do(reviewer, new TakeClaim(claim, await Revision(claim)));
        await _world.Confirm(reviewer, claim);
        foreach (var line in lines)
        {
            await site.Do(reviewer, new RecommendLine(claim, await Revision(claim), line, Verdict.Approve, null, null));
            await site.Do(approver, new DecideLine(claim, await Revision(claim), line, Verdict.Refuse, RefusalReasons.All[0], "Sinov"));
        }

        foreach (var line in lines)
        {
            await site.Do(centre, new AppealLine(claim, await Revision(claim), line, "Sinov"));
        }

        Assert.Equal(1, await Letters(claim));
        await site.Do(another, new DecideLine(claim, await Revision(claim), lines[0], Verdict.Approve, null, "Hujjat bor"));
        Assert.Equal(2, await Letters(claim));
        await site.Do(another, new DecideLine(claim, await Revision(claim), lines[1], Verdict.Approve, null, "Hujjat bor"));
        Assert.Equal(3, await Letters(claim));
        await site.Send<IReadOnlyList<ApprovedClaim>>(another, new ApproveClaims([new(claim, await Revision(claim))]));
        Assert.Equal(3, await Letters(claim));
    }

    private Task<int> Revision(Guid claim) => site.InDatabase(db => db.Claims.Where(c => c.Id == claim).Select(c => c.Revision).SingleAsync(Ct));

    private Task<int> Letters(Guid claim) => site.InDatabase(db => db.Documents.CountAsync(d => d.ClaimId == claim && d.Kind == DocumentKind.DecisionLetter, Ct));
}
