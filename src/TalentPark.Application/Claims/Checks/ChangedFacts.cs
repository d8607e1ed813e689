using TalentPark.Application.Jobs;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Claims.Checks;

public static class ChangedFacts
{
    /// <summary>Facts of a person, an employer, a job, a centre, or of all records of an import, change with this act: claim lines that rest on them are looked at afterwards, those
    /// under way and those paid.</summary>
    public static void FactsChanged(this ITalentParkDb db, Guid subjectId, ICurrentUser user)
    {
        db.Jobs.Add(Job.For(CheckLines.JobKind, subjectId, user));
        db.Jobs.Add(Job.For(RecheckPaid.JobKind, subjectId, user));
    }
}
