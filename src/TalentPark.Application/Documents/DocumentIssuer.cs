using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Documents;

/// <summary>Where the public reaches this installation; printed in documents.</summary>
/// <param name="Origin">Scheme and host without a closing slash.</param>
public sealed record PublicAddress(string Origin)
{
    public string Verify(string code) => $"{Origin}/verify/{code}";
}

/// <summary>Issues a claim's document in every language, within the caller's save.</summary>
public sealed class DocumentIssuer(ITalentParkDb db, IDocumentComposer composer, IPdfWriter writer, PublicAddress address)
{
    /// <summary>Adds the document to what the next save writes.</summary>
    public async Task Issue(DocumentKind kind, Claim claim, DateTimeOffset at, CancellationToken ct)
    {
        var code = IssuedDocument.NewCode();
        var paper = await Paper(claim, code, ct);
        var total = kind == DocumentKind.Application
            ? claim.OpenLines.Sum(l => l.Amount)
            : claim.OpenLines.Where(l => l.IsApproved).Sum(l => l.Amount);
        var document = IssuedDocument.Issue(code, kind, claim, total, at);
        foreach (var language in Language.All)
        {
            var content = kind == DocumentKind.Application ? composer.Application(paper, language) : composer.DecisionLetter(paper, language);
            document.Add(language, writer.Write(content), JsonSerializer.Serialize(content));
        }

        db.Documents.Add(document);
    }

    /// <summary>Adds the letter that demands a line's money back to what the next save writes.</summary>
    public async Task IssueDemand(Claim claim, Recovery recovery, DateTimeOffset at, CancellationToken ct)
    {
        var code = IssuedDocument.NewCode();
        var line = claim.Line(recovery.LineId);
        var paper = await Paper(claim, code, ct);
        var demand = new DemandPaper(
            paper, paper.Lines.Single(l => l.No == line.No), recovery.Number, recovery.Amount, line.PaidOn, recovery.Rules.Split(' ', StringSplitOptions.RemoveEmptyEntries), recovery.Reason,
            at, recovery.DueOn!.Value, recovery.DecidedByName!);
        var document = IssuedDocument.Issue(code, DocumentKind.DemandLetter, claim, recovery.Amount, at);
        foreach (var language in Language.All)
        {
            var content = composer.DemandLetter(demand, language);
            document.Add(language, writer.Write(content), JsonSerializer.Serialize(content));
        }

        db.Documents.Add(document);
    }

    private async Task<ClaimPaper> Paper(Claim claim, string code, CancellationToken ct)
    {
        var centre = await db.Centres.AsNoTracking().SingleAsync(c => c.Id == claim.CentreId, ct);
        var region = await db.Regions.AsNoTracking().SingleOrDefaultAsync(r => r.Soato == centre.RegionSoato, ct);
        var district = await db.Districts.AsNoTracking().SingleOrDefaultAsync(d => d.Soato == centre.DistrictSoato, ct);
        var directions = await db.Directions.AsNoTracking().ToListAsync(ct);
        var trainingIds = claim.OpenLines.Select(l => l.TrainingId).ToList();
        var graduates = (await Claims.GraduateFacts.Read(db, db.Trainings.Where(t => trainingIds.Contains(t.Id)), ct)).ToDictionary(g => g.Training.Id);
        var first = claim.OpenLines.Min(l => l.ApplicationDate)!.Value;
        return new ClaimPaper
        {
            Number = claim.Number!,
            Centre = new CentrePaper
            {
                Name = centre.Name,
                Stir = centre.Stir,
                Region = region is null ? null : new(region.NameUz, region.NameRu, region.NameEn),
                District = district is null ? null : new(district.NameUz, district.NameRu, district.NameUz),
                Address = centre.Address,
                Phone = centre.Phone,
                Director = centre.Director,
                Account = centre.Account,
                Mfo = centre.Mfo,
            },
            CertifierName = claim.CertifierName!,
            CertifierPosition = claim.CertifierPosition!,
            SubmittedAt = claim.SubmittedAt!.Value,
            FirstAppliedOn = first,
            DueOn = claim.DueOn,
            Edition = claim.OpenLines.First().Edition!,
            Revision = claim.Revision,
            DecidedAt = claim.DecidedAt,
            Approvers = [.. claim.OpenLines.Where(l => l.DecidedAt is not null).OrderBy(l => l.DecidedAt).Select(l => l.DecidedByName!).Distinct()],
            VerifyAddress = address.Verify(code),
            Lines = [.. claim.OpenLines.OrderBy(l => l.No).Select(l => Line(l, graduates[l.TrainingId], directions))],
        };
    }

    private static ClaimLinePaper Line(ClaimLine line, Claims.GraduateFacts graduate, List<PolicyDirection> directions)
    {
        var assessment = SubsidyAssessmentJson.Read(line.AssessmentJson!);
        var job = graduate.Jobs.Single(j => j.Employment.Id == line.EmploymentId);
        return new ClaimLinePaper
        {
            No = line.No,
            FullName = graduate.Person.FullName,
            MaskedPinfl = Masked.Pinfl(graduate.Person.Pinfl),
            Course = graduate.Course.Name,
            Direction = directions.FirstOrDefault(d => d.Code == graduate.Course.Direction)?.Name ?? graduate.Course.Direction,
            CompletedOn = graduate.Course.CompletedOn,
            Employer = job.Employer.Name,
            EmployerStir = job.Employer.Stir,
            HiredOn = job.Employment.HiredOn,
            AppliedOn = line.ApplicationDate!.Value,
            AverageWage = assessment.AverageWage,
            Multiple = assessment.Multiple,
            BaseValue = assessment.BaseValue,
            Ceiling = assessment.Ceiling,
            Rate = assessment.Rate,
            Amount = line.Amount,
            Decision = line.State switch
            {
                LineState.Refused => LineDecision.Refused,
                LineState.Appealed => LineDecision.Appealed,
                LineState.Queued => LineDecision.Queued,
                _ => line.IsApproved ? LineDecision.Approved : LineDecision.Open,
            },
            Refusal = line.State == LineState.Refused ? Refusal(line, assessment) : null,
        };
    }

    /// <summary>The approver's reason, with the rule it names and the facts that rule was judged on.</summary>
    private static LineRefusal Refusal(ClaimLine line, SubsidyAssessment assessment) => new(
        line.DecisionReason!, line.DecisionNote,
        [.. assessment.Rules.Where(r => r.Code == line.DecisionReason)]);
}
