using TalentPark.Application.Policy;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Web;

/// <summary>Turns of phrase about certificates that several pages share.</summary>
public sealed class CertificateWords(Classifiers classifiers, Words T)
{
    public string Programme(CertificateProgramme programme) => T[$"Certificates.Programme_{programme}"];

    public string Kind(CertificateKind kind) => T[$"Certificates.Kind_{kind}"];

    public string Issuer(string code) => classifiers.Name(ClassifierKinds.Issuer, code, Languages.Current);

    public string Level(string? code) => string.IsNullOrEmpty(code) ? T["Certificates.LevelUnknown"] : classifiers.Name(ClassifierKinds.CertificateLevel, code, Languages.Current);

    public string Source(FactSource source, DateOnly observedOn) => T["Certificates.SourceOn", T[$"Certificates.Source_{source}"], Show.Day(observedOn)];
}
