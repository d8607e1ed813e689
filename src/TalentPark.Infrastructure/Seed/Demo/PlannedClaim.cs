using TalentPark.Application.Claims;
using TalentPark.Application.Claims.Checks;
using TalentPark.Application.Documents;
using TalentPark.Domain.Claims;

namespace TalentPark.Infrastructure.Seed.Demo;

/// <summary>One claim of the story: each method adds an act on its day, in days from today.</summary>
/// <param name="script">Where the acts go.</param>
/// <param name="papers">Writes the papers put beside lines.</param>
/// <param name="graduates">In the order in which acts name them, from 0.</param>
internal sealed class PlannedClaim(Script script, IPdfWriter papers, IReadOnlyList<Graduate> graduates)
{
    private readonly Actor _centre = graduates[0].Centre;
    private Guid _id;

    public PlannedClaim Drafted(int day)
    {
        script.On(script.Workday(day), 15, _centre, async teller => _id = await teller.Send(new DraftClaim([.. graduates.Select(g => g.TrainingId)])));
        return this;
    }

    /// <summary>Puts a labour contract beside every line, and the disability certificate where the higher rate is asked for.</summary>
    public PlannedClaim WithPapers(int day, int firstLines = int.MaxValue)
    {
        script.On(script.Workday(day), 15, _centre, async teller =>
        {
            var page = await teller.Ask(new ShowOwnClaim(_id));
            var revision = page.Claim.Revision;
            foreach (var graduate in graduates.Take(firstLines))
            {
                var line = Line(page, graduate).Line.Id;
                await teller.Send(new AddEvidence(_id, revision++, line, "labour-contract", SamplePapers.LabourContract(papers, graduate)));
                if (graduate.Fate.Disability == Certificate.Valid)
                {
                    await teller.Send(new AddEvidence(_id, revision++, line, "disability-certificate", SamplePapers.DisabilityCertificate(papers, graduate)));
                }
            }
        });
        return this;
    }

    public PlannedClaim Removed(int day, int graduate)
    {
        script.On(script.Workday(day), 15, _centre, async teller =>
        {
            var page = await teller.Ask(new ShowOwnClaim(_id));
            await teller.Send(new RemoveLine(_id, page.Claim.Revision, Line(page, graduates[graduate]).Line.Id));
        });
        return this;
    }

    public PlannedClaim Submitted(int day)
    {
        var director = Organisations.Centres.Single(c => c.Key == _centre.Centre).Director;
        script.On(script.Workday(day), 16, _centre, async teller =>
        {
            var page = await teller.Ask(new ShowOwnClaim(_id));
            await teller.Send(new SubmitClaim(_id, page.Claim.Revision, director, "Direktor", Agreed: true));
        });
        return this;
    }

    public PlannedClaim Withdrawn(int day, string note)
    {
        script.On(script.Workday(day), 16, _centre, async teller =>
        {
            var page = await teller.Ask(new ShowOwnClaim(_id));
            await teller.Send(new WithdrawClaim(_id, page.Claim.Revision, note));
        });
        return this;
    }

    public PlannedClaim Taken(int day, Actor reviewer)
    {
        script.On(script.Workday(day), 17, reviewer, async teller =>
        {
            var page = await teller.Ask(new ShowClaim(_id));
            await teller.Send(new TakeClaim(_id, page.Claim.Revision));
        });
        return this;
    }

    public PlannedClaim Returned(int day, Actor reviewer, string reason)
    {
        script.On(script.Workday(day), 17, reviewer, async teller =>
        {
            var page = await teller.Ask(new ShowClaim(_id));
            await teller.Send(new ReturnClaim(_id, page.Claim.Revision, reason));
        });
        return this;
    }

    /// <summary>Confirms against the papers what no register answers, and advises approval of these lines.</summary>
    public PlannedClaim Advised(int day, Actor reviewer, params int[] approve)
    {
        script.On(script.Workday(day), 17, reviewer, async teller =>
        {
            var page = await teller.Ask(new ShowClaim(_id));
            var revision = page.Claim.Revision;
            foreach (var graduate in approve.Select(i => graduates[i]))
            {
                await Confirm(teller, revision, Line(page, graduate).Line.Id);
                await teller.Send(new RecommendLine(_id, revision++, Line(page, graduate).Line.Id, Verdict.Approve, null, null));
            }
        });
        return this;
    }

    public PlannedClaim AdvisedToRefuse(int day, Actor reviewer, int graduate, string reason, string note)
    {
        script.On(script.Workday(day), 17, reviewer, async teller =>
        {
            var page = await teller.Ask(new ShowClaim(_id));
            await teller.Send(new RecommendLine(_id, page.Claim.Revision, Line(page, graduates[graduate]).Line.Id, Verdict.Refuse, reason, note));
        });
        return this;
    }

    /// <summary>Decides every line as advised; the last one decides the claim.</summary>
    public PlannedClaim Decided(int day, Actor approver)
    {
        script.On(script.Workday(day), 18, approver, async teller =>
        {
            var page = await teller.Ask(new ShowClaim(_id));
            var revision = page.Claim.Revision;
            foreach (var line in page.Lines.Select(l => l.Line))
            {
                var note = line.Recommendation == Verdict.Refuse ? line.RecommendationNote : null;
                await teller.Send(new DecideLine(_id, revision++, line.Id, line.Recommendation!.Value, line.RecommendationReason, note));
            }
        });
        return this;
    }

    private async Task Confirm(Teller teller, int revision, Guid line)
    {
        string[] codes = [.. (await teller.Ask(new ShowLineChecks(_id, line))).Standings.Where(s => s.TakesHand && !s.IsPassed).Select(s => s.Code)];
        if (codes.Length > 0)
        {
            await teller.Send(new ConfirmChecks(_id, revision, line, codes, "Mehnat shartnomasi va ish haqi maʼlumotnomasi", null));
        }
    }

    private static LinePage Line(ClaimPage page, Graduate graduate) => page.Lines.Single(l => l.Line.TrainingId == graduate.TrainingId);
}
