using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;

namespace TalentPark.Web.Pages.Centre.Certificates;

/// <summary>What the pages that take a certificate's details share.</summary>
public abstract class CertificateFormModel(Classifiers classifiers, CertificateWords words, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CertificateForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Programmes => [new(T["Certificates.Choose"], ""), .. Enum.GetValues<CertificateProgramme>().Select(p => new SelectListItem(words.Programme(p), p.ToString()))];

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<CertificateKind>().Select(k => new SelectListItem(words.Kind(k), k.ToString()));

    public IEnumerable<SelectListItem> Issuers =>
        [new(T["Certificates.Choose"], ""), .. classifiers.Open(ClassifierKinds.Issuer).Select(Choice)];

    public IEnumerable<SelectListItem> Levels =>
        [new(T["Certificates.LevelUnknown"], ""), .. classifiers.Open(ClassifierKinds.CertificateLevel).Select(Choice)];

    private static SelectListItem Choice(ClassifierItem item) => new(item.Names.In(Languages.Current), item.Code);
}

public sealed class CertificateForm
{
    public int Revision { get; set; }

    public CertificateProgramme? Programme { get; set; }

    public string? Issuer { get; set; }

    public string? Number { get; set; }

    public string? Level { get; set; }

    public CertificateKind? Kind { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    internal TypedCertificate Typed => new(Programme, Issuer ?? "", Number ?? "", Level, Kind, IssuedOn, ExpiresOn);

    internal static CertificateForm Of(Certificate c) => new()
    {
        Revision = c.Revision,
        Programme = c.Programme,
        Issuer = c.Issuer,
        Number = c.Number,
        Level = c.Level,
        Kind = c.Kind,
        IssuedOn = c.IssuedOn,
        ExpiresOn = c.ExpiresOn,
    };
}
