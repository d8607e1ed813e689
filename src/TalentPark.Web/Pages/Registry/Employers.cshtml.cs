using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Registry;
using TalentPark.Domain.Registry;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Registry;

/// <summary>Employers of the whole country with the periods in which each was resident and exporter.</summary>
[NeedsPermission(Permission.SeeRegistries)]
public sealed class EmployersModel(ISender sender) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public int Total { get; private set; }

    public int PageIndex { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<Employer> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = await sender.Send(new ListEmployers(Find));
        Total = all.Count;
        PageIndex = Math.Clamp(int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1, 1, Pages);
        Rows = [.. all.Skip((PageIndex - 1) * PageSize).Take(PageSize)];
    }
}
