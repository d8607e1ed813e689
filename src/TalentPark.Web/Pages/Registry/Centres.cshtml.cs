using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry;

/// <summary>Training centres of the whole country with their accreditation.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class CentresModel(ISender sender) : RegistryModel<CentreRow>
{
    protected override Task<IReadOnlyList<CentreRow>> Read(string? find) => sender.Send(new ListCentres(find)).AsTask();
}
