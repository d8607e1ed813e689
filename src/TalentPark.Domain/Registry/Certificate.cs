using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>What a certificate says of itself.</summary>
/// <param name="Issuer">Code of the classifier of issuers.</param>
/// <param name="Level">Code of the classifier of levels; null while it is not known.</param>
/// <param name="ExpiresOn">Last day of validity; null when it never expires.</param>
public sealed record CertificateDetails(
    CertificateProgramme Programme, string Issuer, CertificateNumber Number, string? Level, CertificateKind Kind, DateOnly IssuedOn, DateOnly? ExpiresOn);

/// <summary>Who checks a certificate, and when.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">As shown beside the decision.</param>
public sealed record CertificateCheck(Guid Id, string Name, DateTimeOffset At);

/// <summary>One certificate of one person. Its number belongs to nobody else with the same issuer, unless it was rejected.</summary>
public sealed class Certificate
{
    /// <summary>The longest reason, in characters.</summary>
    public const int ReasonLength = 1000;

    /// <summary>The longest code of an issuer or a level.</summary>
    public const int CodeLength = 60;

    private Certificate()
    {
    }

    public Guid Id { get; private init; }

    public Guid PersonId { get; private set; }

    /// <summary>The training by which a centre states it; null for one that IT Park recorded.</summary>
    public Guid? TrainingId { get; private set; }

    public CertificateProgramme Programme { get; private set; }

    public string Issuer { get; private set; } = "";

    [Personal]
    public string Number { get; private set; } = "";

    /// <inheritdoc cref="CertificateNumber.Key"/>
    [Personal]
    public string NumberKey { get; private set; } = "";

    /// <summary>Null while it is not known.</summary>
    public string? Level { get; private set; }

    public CertificateKind Kind { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }

    public CertificateState State { get; private set; }

    /// <summary>Why it was rejected or revoked; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>The last day it was good for; null unless revoked.</summary>
    public DateOnly? RevokedOn { get; private set; }

    public Guid? CheckedById { get; private set; }

    public string? CheckedByName { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    public FactSource Source { get; private set; }

    /// <summary>Tashkent's day on which the source told it.</summary>
    public DateOnly ObservedOn { get; private set; }

    /// <summary>Counts every change; a form carries it and is refused when stale.</summary>
    public int Revision { get; private set; }

    /// <summary>The record of the person was merged into another.</summary>
    public void MoveTo(Guid personId, Guid? trainingId) => (PersonId, TrainingId, Revision) = (personId, trainingId, Revision + 1);

    /// <exception cref="RuleBroken"><c>certificate-order</c>, <c>certificate-ahead</c>.</exception>
    public static Certificate Claim(Guid id, Guid personId, Guid? trainingId, CertificateDetails details, Provenance seen)
    {
        var certificate = new Certificate { Id = id, PersonId = personId, TrainingId = trainingId, State = CertificateState.Claimed };
        certificate.Set(details, seen);
        return certificate;
    }

    /// <summary>Replaces what was stated; a rejected certificate is claimed again.</summary>
    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>, <c>certificate-order</c>, <c>certificate-ahead</c>.</exception>
    public void Correct(CertificateDetails details, Provenance seen)
    {
        var after = CertificateTransitions.After(State, CertificateStep.Correct);
        Set(details, seen);
        (State, Reason) = (after, null);
        Revision++;
    }

    /// <summary>A source tells the details of a certificate that counts. They become those in force unless a stronger source told others.</summary>
    /// <returns>The details that are not in force after this and differ, to be kept as <see cref="Observation"/>s.</returns>
    /// <exception cref="RuleBroken"><c>certificate-order</c>, <c>certificate-ahead</c>.</exception>
    public IReadOnlyList<SeenValue> See(CertificateDetails details, Provenance seen)
    {
        var known = new Provenance(Source, ObservedOn);
        if (!seen.PrevailsOver(known))
        {
            return Differing(details, Details, seen);
        }

        var displaced = Differing(Details, details, known);
        Set(details, seen);
        Revision++;
        return known.Source == seen.Source ? [] : displaced;
    }

    /// <summary>What is in force.</summary>
    public CertificateDetails Details => new(Programme, Issuer, CertificateNumber.Parse(Number), Level, Kind, IssuedOn, ExpiresOn);

    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>.</exception>
    public void Confirm(CertificateCheck by) => Take(CertificateStep.Confirm, null, by);

    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>, <c>reason-missing</c>.</exception>
    public void Reject(string reason, CertificateCheck by) => Take(CertificateStep.Reject, Given(reason), by);

    /// <param name="lastDay">The last day it was good for: from the issue date to today.</param>
    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>, <c>reason-missing</c>, <c>certificate-revoked-before</c>.</exception>
    public void Revoke(string reason, DateOnly lastDay, CertificateCheck by)
    {
        if (lastDay < IssuedOn)
        {
            throw new RuleBroken("certificate-revoked-before", IssuedOn);
        }

        Take(CertificateStep.Revoke, Given(reason), by);
        RevokedOn = lastDay;
    }

    /// <summary>Whether papers may still be laid beside it: while it waits, or is to be corrected.</summary>
    public bool TakesPapers => CertificateTransitions.Allows(State, CertificateStep.Correct);

    /// <summary>A paper was laid beside it.</summary>
    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>.</exception>
    public void PaperAdded()
    {
        _ = CertificateTransitions.After(State, CertificateStep.Correct);
        Revision++;
    }

    private static List<SeenValue> Differing(CertificateDetails told, CertificateDetails inForce, Provenance seen)
    {
        (string Fact, string Told, string InForce)[] facts =
        [
            (Facts.CertificateLevel, told.Level ?? "", inForce.Level ?? ""),
            (Facts.CertificateKind, told.Kind.ToString(), inForce.Kind.ToString()),
            (Facts.CertificateProgramme, told.Programme.ToString(), inForce.Programme.ToString()),
            (Facts.IssuedOn, Facts.Text(told.IssuedOn), Facts.Text(inForce.IssuedOn)),
            (Facts.ExpiresOn, Facts.Text(told.ExpiresOn), Facts.Text(inForce.ExpiresOn)),
        ];
        return [.. facts.Where(f => f.Told != f.InForce).Select(f => new SeenValue(f.Fact, f.Told, seen))];
    }

    private static string Given(string reason) => string.IsNullOrWhiteSpace(reason) ? throw new RuleBroken("reason-missing") : reason;

    private void Take(CertificateStep step, string? reason, CertificateCheck by)
    {
        State = CertificateTransitions.After(State, step);
        Reason = reason;
        (CheckedById, CheckedByName, CheckedAt) = (by.Id, by.Name, by.At);
        Revision++;
    }

    private void Set(CertificateDetails details, Provenance seen)
    {
        if (details.ExpiresOn < details.IssuedOn)
        {
            throw new RuleBroken("certificate-order", details.IssuedOn, details.ExpiresOn);
        }

        if (details.IssuedOn > seen.ObservedOn)
        {
            throw new RuleBroken("certificate-ahead", details.IssuedOn);
        }

        (Programme, Issuer, Level, Kind) = (details.Programme, details.Issuer, details.Level, details.Kind);
        (Number, NumberKey) = (details.Number.Typed, details.Number.Key);
        (IssuedOn, ExpiresOn) = (details.IssuedOn, details.ExpiresOn);
        (Source, ObservedOn) = (seen.Source, seen.ObservedOn);
    }
}
