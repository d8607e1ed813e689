using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPark.Web.Pages.Registry;

/// <summary>A register read page by page; what is looked for and the page stand in the address.</summary>
public abstract class RegistryModel<TRow> : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Find { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public int Total { get; private set; }

    public int PageIndex { get; private set; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public IReadOnlyList<TRow> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var all = await Read(Find);
        Total = all.Count;
        PageIndex = Math.Clamp(int.TryParse(PageNo, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1, 1, Pages);
        Rows = [.. all.Skip((PageIndex - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>Every row that fits what is looked for, in order.</summary>
    protected abstract Task<IReadOnlyList<TRow>> Read(string? find);
}
