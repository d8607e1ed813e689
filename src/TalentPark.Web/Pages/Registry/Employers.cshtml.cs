using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry;

/// <summary>Employers of the whole country with the periods in which each was resident and exporter.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class EmployersModel(ISender sender) : RegistryModel<Employer>
{
    protected override Task<IReadOnlyList<Employer>> Read(string? find) => sender.Send(new ListEmployers(find)).AsTask();
}
