using FluentValidation;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Application.Registry;

/// <summary>What a certificate says of itself, as typed.</summary>
/// <param name="Issuer">A code of the classifier of issuers.</param>
/// <param name="Level">A code of the classifier of levels; null while it is not known.</param>
/// <param name="ExpiresOn">Null when it never expires.</param>
public sealed record TypedCertificate(
    CertificateProgramme? Programme, string Issuer, string Number, string? Level, CertificateKind? Kind, DateOnly? IssuedOn, DateOnly? ExpiresOn)
{
    /// <exception cref="InputRefused">Anything was faulty.</exception>
    internal CertificateDetails Read(Classifiers classifiers, DateOnly today)
    {
        var typed = new Typed();
        var number = typed.Read<CertificateNumber>(nameof(Number), Number, CertificateNumber.TryParse);
        if (!classifiers.IsOpen(ClassifierKinds.Issuer, Issuer))
        {
            typed.Add(nameof(Issuer), Issuer.Length == 0 ? "required" : "issuer-unknown");
        }

        if (!string.IsNullOrEmpty(Level) && !classifiers.IsOpen(ClassifierKinds.CertificateLevel, Level))
        {
            typed.Add(nameof(Level), "level-unknown");
        }

        if (IssuedOn > today)
        {
            typed.Add(nameof(IssuedOn), "day-ahead");
        }

        typed.Refuse();
        return new(Programme!.Value, Issuer, number, string.IsNullOrEmpty(Level) ? null : Level, Kind!.Value, IssuedOn!.Value, ExpiresOn);
    }

    /// <summary>Its faults under the names of its own fields, as <see cref="Read"/> gives them.</summary>
    internal static void Check<T>(TypedCertificate typed, ValidationContext<T> context) => new Shape().Validate(typed).Errors.ForEach(context.AddFailure);

    private sealed class Shape : AbstractValidator<TypedCertificate>
    {
        public Shape()
        {
            RuleFor(x => x.Programme).NotNull().WithErrorCode("required").IsInEnum().WithErrorCode("required");
            RuleFor(x => x.Kind).NotNull().WithErrorCode("required").IsInEnum().WithErrorCode("required");
            RuleFor(x => x.IssuedOn).Known();
            RuleFor(x => x.ExpiresOn).Sensible();
            RuleFor(x => x.ExpiresOn).GreaterThanOrEqualTo(x => x.IssuedOn).WithErrorCode("certificate-order");
        }
    }
}
