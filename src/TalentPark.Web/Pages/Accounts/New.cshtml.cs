using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using TalentPark.Application.Access;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Accounts;

/// <summary>Invites somebody by mail.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class NewModel(ISender sender, Words T) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountChoices Choices { get; private set; } = null!;

    public IEnumerable<SelectListItem> Banks => [new(T["Accounts.NoBank"], ""), .. Choices.Banks.Select(b => new SelectListItem(b.Name(), b.Code))];

    public async Task OnGetAsync() => Choices = await sender.Send(new ListAccountChoices());

    public async Task<IActionResult> OnPostAsync()
    {
        Guid id = default;
        if (!await this.Attempt(async () => id = await sender.Send(new InviteAccount(Input.Email, Input.FullName ?? "", [.. Input.Roles.Distinct()], Input.CentreStir, Input.Bank))))
        {
            Choices = await sender.Send(new ListAccountChoices());
            return Page();
        }

        TempData.Done(T["Accounts.InviteDone"]);
        return Redirect($"/accounts/{id}");
    }

    public sealed class Form
    {
        public string? FullName { get; set; }

        public string? Email { get; set; }

        public List<Role> Roles { get; set; } = [];

        public string? CentreStir { get; set; }

        public string? Bank { get; set; }
    }
}
