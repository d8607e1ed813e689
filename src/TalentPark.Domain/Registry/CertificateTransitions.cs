using TalentPark.Domain.Shared;

namespace TalentPark.Domain.Registry;

/// <summary>The only table of a certificate's states: the aggregate, the buttons, the tests, docs/rules/transitions.md and the unique index on the number read it.</summary>
public static class CertificateTransitions
{
    public static IReadOnlyList<Transition<CertificateState, CertificateStep>> Certificates { get; } =
    [
        new(CertificateState.Claimed, CertificateStep.Correct, CertificateState.Claimed, "centre", "nobody has checked it"),
        new(CertificateState.Claimed, CertificateStep.Confirm, CertificateState.Confirmed, "registrar"),
        new(CertificateState.Claimed, CertificateStep.Reject, CertificateState.Rejected, "registrar", "a reason is given"),
        new(CertificateState.Rejected, CertificateStep.Correct, CertificateState.Claimed, "centre"),
        new(CertificateState.Confirmed, CertificateStep.Revoke, CertificateState.Revoked, "registrar", "a reason and a day are given"),
    ];

    /// <summary>States in which a number is its person's own: no other certificate of the issuer may bear it.</summary>
    public static IReadOnlyList<CertificateState> HoldingNumber { get; } =
        [CertificateState.Claimed, CertificateState.Confirmed, CertificateState.Revoked];

    /// <exception cref="RuleBroken"><c>certificate-step-forbidden</c>, with state and step.</exception>
    public static CertificateState After(CertificateState state, CertificateStep step) =>
        Certificates.FirstOrDefault(t => t.From == state && t.Step == step)?.To
        ?? throw new RuleBroken("certificate-step-forbidden", state, step);

    public static bool Allows(CertificateState state, CertificateStep step) => Certificates.Any(t => t.From == state && t.Step == step);
}
