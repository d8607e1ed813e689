using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Claims;

/// <summary>What the checks of one line read.</summary>
public sealed record CheckFacts
{
    public required Person Person { get; init; }

    public required Training Training { get; init; }

    public required Employment Job { get; init; }

    /// <summary>With its periods and directors.</summary>
    public required Employer Employer { get; init; }

    public required TrainingCentre Centre { get; init; }

    /// <summary>All of the person's.</summary>
    public required IReadOnlyList<Certificate> Certificates { get; init; }

    /// <summary>Open pairs of the person or the employer.</summary>
    public required IReadOnlyList<DuplicatePair> Pairs { get; init; }

    /// <summary>Whether a change of the centre's account waits for a second person.</summary>
    public required bool AccountChangeOpen { get; init; }

    /// <summary>The line's judgement by the facts on record now.</summary>
    public required SubsidyAssessment Assessment { get; init; }
}

/// <summary>Answers every check of a line from the facts on record. What a centre typed about itself is never a pass.</summary>
public static class LineCheckRules
{
    /// <summary>One finding for each check that applies, in the order of <see cref="CheckCodes.All"/>.</summary>
    public static IReadOnlyList<CheckFinding> Judge(CheckFacts facts)
    {
        var findings = new List<CheckFinding>
        {
            Identity(facts.Person, facts.Training),
            TrainingRecorded(facts),
            CertificateConfirmed(facts.Certificates),
            EmploymentConfirmed(facts),
            WagesConfirmed(facts),
            ResidencyExports(facts),
        };
        if (facts.Person.DisabilityClaimed)
        {
            findings.Add(Disability(facts));
        }

        findings.Add(Duplicates(facts));
        findings.Add(PayeeAccount(facts));
        findings.Add(ConflictOfInterest.Judge(facts));
        return findings;
    }

    private static CheckFinding Identity(Person person, Training training)
    {
        var basis = $"{person.Pinfl}|{Facts.Text(person.BirthDate)}";
        return person.Pinfl is not { } pinfl ? Unknown(CheckCodes.Identity, CheckSources.Records, null, CheckGrounds.NoPinfl, basis)
            : Pinfl.Parse(pinfl).BirthDate != person.BirthDate ? Failed(CheckCodes.Identity, CheckSources.Records, null, CheckGrounds.PinflBirthDate, basis)
            : Passed(CheckCodes.Identity, CheckSources.Records, training.RecordedOn, basis);
    }

    private static CheckFinding TrainingRecorded(CheckFacts facts)
    {
        var basis = $"{Facts.Text(facts.Training.RecordedOn)}|{Facts.Text(facts.Job.HiredOn)}";
        return ByRule(facts, SubsidyRuleCodes.RegisteredBeforeHire) switch
        {
            RuleOutcome.Met => Passed(CheckCodes.TrainingRecorded, CheckSources.Records, facts.Training.RecordedOn, basis),
            RuleOutcome.NotMet => Failed(CheckCodes.TrainingRecorded, CheckSources.Records, facts.Training.RecordedOn, CheckGrounds.RecordedLate, basis),
            _ => Unknown(CheckCodes.TrainingRecorded, CheckSources.Records, null, CheckGrounds.FactMissing, basis),
        };
    }

    private static CheckFinding CertificateConfirmed(IReadOnlyList<Certificate> certificates)
    {
        var best = certificates.OrderBy(c => c.State switch { CertificateState.Confirmed => 0, CertificateState.Claimed => 1, CertificateState.Revoked => 2, _ => 3 }).ThenBy(c => c.Id).FirstOrDefault();
        var basis = string.Join(';', certificates.OrderBy(c => c.Id).Select(c => $"{c.Id}:{c.State}:{c.NumberKey}"));
        return best?.State switch
        {
            null => Unknown(CheckCodes.CertificateConfirmed, CheckSources.Records, null, CheckGrounds.NoCertificate, basis),
            CertificateState.Confirmed => Passed(CheckCodes.CertificateConfirmed, CheckSources.ItPark, best.ObservedOn, basis),
            CertificateState.Claimed => Unknown(CheckCodes.CertificateConfirmed, Source(best.Source), best.ObservedOn, CheckGrounds.CertificateClaimed, basis),
            _ => Failed(CheckCodes.CertificateConfirmed, CheckSources.ItPark, best.ObservedOn, CheckGrounds.CertificateNotGood, basis),
        };
    }

    private static CheckFinding EmploymentConfirmed(CheckFacts facts)
    {
        var job = facts.Job;
        var basis = $"{job.EmployerId}|{Facts.Text(job.HiredOn)}|{Facts.Text(job.LeftOn)}|{job.Source}";
        return ByRegister(CheckCodes.EmploymentConfirmed, ByRule(facts, SubsidyRuleCodes.ContinuousEmployment), new(job.Source, job.ObservedOn), basis);
    }

    private static CheckFinding WagesConfirmed(CheckFacts facts)
    {
        var band = facts.Assessment.Rules.First(r => r.Code == SubsidyRuleCodes.WageBand);
        var months = band.Facts["firstMonth"].Day is { } first ? Enumerable.Range(0, (int)(band.Facts["months"].Number ?? 0)).Select(first.AddMonths).ToList() : [];
        var wages = months.Select(m => facts.Job.Wages.FirstOrDefault(w => w.Month == m)).ToList();
        var basis = string.Join(';', wages.OfType<WageMonth>().Select(w => $"{Facts.Text(w.Month)}:{Facts.Text(w.Gross)}:{w.Source}"));
        return wages.Count == 0 || wages.Contains(null)
            ? Unknown(CheckCodes.WagesConfirmed, CheckSources.Records, null, CheckGrounds.FactMissing, basis)
            : ByRegister(CheckCodes.WagesConfirmed, band.Outcome, Weakest(wages.Select(w => new Provenance(w!.Source, w.ObservedOn))), basis);
    }

    private static CheckFinding ResidencyExports(CheckFacts facts)
    {
        var rule = facts.Assessment.Rules.First(r => r.Code == SubsidyRuleCodes.EmployerResidentExporter);
        var (from, to) = (facts.Job.HiredOn, rule.Facts["lastDay"].Day);
        var periods = facts.Employer.Periods.Where(p => p.Period.From <= to && !(p.Period.To < from)).OrderBy(p => p.Kind).ThenBy(p => p.Period.From).ToList();
        var basis = $"{facts.Employer.Id}|{Facts.Text(from)}|{string.Join(';', periods.Select(p => $"{p.Kind}:{Facts.Text(p.Period.From)}/{Facts.Text(p.Period.To)}"))}";
        var weakest = periods.Count == 0 ? default(Provenance?) : Weakest(periods.Select(p => new Provenance(p.Source, p.ObservedOn)));
        var source = weakest is { } w ? Source(w.Source) : CheckSources.Records;
        return rule.Outcome switch
        {
            RuleOutcome.Met when weakest?.Source >= FactSource.ItPark => Passed(CheckCodes.ResidencyExports, source, weakest?.ObservedOn, basis),
            RuleOutcome.NotMet => Failed(CheckCodes.ResidencyExports, source, weakest?.ObservedOn, CheckGrounds.RuleNotMet, basis),
            _ => Unknown(CheckCodes.ResidencyExports, source, weakest?.ObservedOn, CheckGrounds.FactMissing, basis),
        };
    }

    private static CheckFinding Disability(CheckFacts facts)
    {
        var person = facts.Person;
        var basis = $"{person.DisabilityText}|{person.DisabilitySource}|{facts.Assessment.Rate}";
        return person.DisabilitySource is { } source && person.DisabilityObservedOn is { } day
            ? ByRegister(CheckCodes.Disability, ByRule(facts, SubsidyRuleCodes.DisabilityCertified), new(source, day), basis)
            : Unknown(CheckCodes.Disability, CheckSources.Records, null, CheckGrounds.NoExtract, basis);
    }

    private static CheckFinding Duplicates(CheckFacts facts)
    {
        var paidBefore = ByRule(facts, SubsidyRuleCodes.NotAlreadySubsidised) == RuleOutcome.NotMet;
        var basis = $"{paidBefore}|{string.Join(';', facts.Pairs.OrderBy(p => p.Id).Select(p => $"{p.Id}:{p.Result}"))}";
        return paidBefore ? Failed(CheckCodes.Duplicates, CheckSources.Records, null, CheckGrounds.PaidBefore, basis)
            : facts.Pairs.Any(p => p.Result == MatchResult.Definite) ? Failed(CheckCodes.Duplicates, CheckSources.Records, null, CheckGrounds.DuplicateDefinite, basis)
            : facts.Pairs.Count > 0 ? Unknown(CheckCodes.Duplicates, CheckSources.Records, null, CheckGrounds.DuplicatePossible, basis)
            : Passed(CheckCodes.Duplicates, CheckSources.Records, null, basis);
    }

    private static CheckFinding PayeeAccount(CheckFacts facts)
    {
        var basis = $"{facts.Centre.Account}|{facts.Centre.Mfo}|{facts.AccountChangeOpen}";
        return facts.AccountChangeOpen
            ? Unknown(CheckCodes.PayeeAccount, CheckSources.Records, null, CheckGrounds.AccountChangeOpen, basis)
            : Passed(CheckCodes.PayeeAccount, CheckSources.Records, null, basis);
    }

    /// <summary>Met passes where a register said so; not met fails whoever said it; else nobody knows.</summary>
    private static CheckFinding ByRegister(string code, RuleOutcome outcome, Provenance seen, string basis) => outcome switch
    {
        RuleOutcome.NotMet => Failed(code, Source(seen.Source), seen.ObservedOn, CheckGrounds.RuleNotMet, basis),
        RuleOutcome.Met when seen.Source == FactSource.Register => Passed(code, CheckSources.Register, seen.ObservedOn, basis),
        RuleOutcome.Met => Unknown(code, Source(seen.Source), seen.ObservedOn, CheckGrounds.NoExtract, basis),
        _ => Unknown(code, Source(seen.Source), seen.ObservedOn, CheckGrounds.FactMissing, basis),
    };

    private static RuleOutcome ByRule(CheckFacts facts, string rule) =>
        facts.Assessment.Rules.Where(r => r.Code == rule).Select(r => (RuleOutcome?)r.Outcome).FirstOrDefault() ?? RuleOutcome.Unknown;

    private static Provenance Weakest(IEnumerable<Provenance> seen) => seen.OrderBy(p => p.Source).ThenBy(p => p.ObservedOn).First();

    private static string Source(FactSource source) => source switch { FactSource.Register => CheckSources.Register, FactSource.ItPark => CheckSources.ItPark, _ => CheckSources.Centre };

    private static CheckFinding Passed(string code, string source, DateOnly? day, string basis) => new(code, CheckResult.Passed, source, day, "", basis);

    private static CheckFinding Failed(string code, string source, DateOnly? day, string ground, string basis) => new(code, CheckResult.Failed, source, day, ground, basis);

    private static CheckFinding Unknown(string code, string source, DateOnly? day, string ground, string basis) => new(code, CheckResult.Unknown, source, day, ground, basis);
}
