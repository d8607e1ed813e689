using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Application.Imports;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Imports;

/// <summary>The imports on record, and the form for a new one.</summary>
[NeedsPermission(Permission.SeeImports), UploadLimit]
public sealed class IndexModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    /// <summary>Id of the last import of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    [BindProperty]
    public UploadForm Input { get; set; } = new();

    public ImportsPage Imports { get; private set; } = null!;

    public string Home => me.Imports();

    public IEnumerable<SelectListItem> Kinds => Imports.Offered.Select(k => new SelectListItem(T[$"{k.Words}.Title"], k.Code));

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.ImportFiles)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Guid id = default;
        if (Input.Content is null)
        {
            ModelState.AddModelError("Input.Content", T["Imports.FileMissing"]);
        }

        if (await this.Attempt(async () =>
            {
                await using var content = Input.Content!.OpenReadStream();
                id = await sender.Send(new UploadImport(Input.Kind ?? "", Input.Content.FileName, content), ct);
            }))
        {
            return Redirect($"{Home}/{id}");
        }

        await Load();
        return Page();
    }

    private async Task Load() => Imports = await sender.Send(new ListImports(Before));
}

public sealed class UploadForm
{
    public string? Kind { get; set; }

    public IFormFile? Content { get; set; }
}
