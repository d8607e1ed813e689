using Mediator;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Registry.Lists;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Registry.Certificates;

/// <summary>The register of certificates, the latest first.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class IndexModel(ISender sender, Classifiers classifiers, CertificateWords words) : ListModel<CertificateRow>
{
    protected override string Register => "certificates";

    protected override bool FindsPersons => true;

    protected override string FindLabelKey => "Lists.FindCertificate";

    protected override string FindHintKey => "Lists.FindCertificateHint";

    protected override IReadOnlyList<string> SortColumns => ["issued", "observed"];

    protected override bool DescendingFirst => true;

    protected override async Task<RegisterChoices> ReadChoices() => await sender.Send(new ListRegisterChoices());

    protected override async Task<ListPage<CertificateRow>> Read(Paging paging) => await sender.Send(new ListCertificates(
        new(Find, ChoiceOf<CertificateProgramme>("programme"), Value("issuer"), Value("level"), ChoiceOf<CertificateState>("state"), DayOf("from"), DayOf("to")), paging));

    protected override void Describe()
    {
        Choice<CertificateProgramme>("programme", T["Certificates.Programme"], words.Programme);
        Choice("issuer", T["Certificates.Issuer"], classifiers.Open(ClassifierKinds.Issuer).Select(i => new SelectListItem(words.Issuer(i.Code), i.Code)));
        Choice("level", T["Certificates.Level"], classifiers.Open(ClassifierKinds.CertificateLevel).Select(l => new SelectListItem(words.Level(l.Code), l.Code)));
        Choice<CertificateState>("state", T["Lists.State"], v => T.Word(v));
        Day("from", T["Lists.IssuedFrom"]);
        Day("to", T["Lists.IssuedTo"]);
    }

    protected override IReadOnlyList<(string Header, Func<CertificateRow, string> Cell)> ExportColumns() =>
    [
        (T["Lists.Person"], r => r.FullName), (T["Lists.Pinfl"], r => r.MaskedPinfl), (T["Certificates.Programme"], r => words.Programme(r.Programme)),
        (T["Certificates.Issuer"], r => words.Issuer(r.Issuer)), (T["Certificates.Number"], r => r.Number), (T["Certificates.Level"], r => words.Level(r.Level)),
        (T["Lists.State"], r => T.Word(r.State)), (T["Certificates.IssuedOn"], r => Web.Show.Day(r.IssuedOn)), (T["Certificates.ExpiresOn"], r => Web.Show.Day(r.ExpiresOn)),
        (T["Lists.Source"], r => T[$"Lists.FactSource_{r.Source}"]), (T["Lists.ObservedOn"], r => Web.Show.Day(r.ObservedOn)),
    ];
}
