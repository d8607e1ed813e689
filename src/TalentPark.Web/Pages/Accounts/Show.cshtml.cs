using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Accounts;

/// <summary>One account: its roles, whether it is open, what it signs in with.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class ShowModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public AccountFile Account { get; private set; } = null!;

    /// <summary>Roles one may give, and those held already.</summary>
    public IReadOnlyList<Role> Offered { get; private set; } = [];

    public bool IsMe => Account.Id == me.Id;

    public async Task OnGetAsync()
    {
        await Load();
        Input.Roles = [.. Account.Roles];
    }

    public Task<IActionResult> OnPostRolesAsync() => Act(() => sender.Send(new ChangeRoles(Id, [.. Input.Roles.Distinct()], Input.Reason ?? "")).AsTask(), "Accounts.RolesSaved");

    public Task<IActionResult> OnPostShutAsync() => Act(() => sender.Send(new ShutAccount(Id, true, Input.Reason ?? "")).AsTask(), "Accounts.ShutDone");

    public Task<IActionResult> OnPostOpenAsync() => Act(() => sender.Send(new ShutAccount(Id, false, Input.Reason ?? "")).AsTask(), "Accounts.OpenDone");

    public Task<IActionResult> OnPostSecondAsync() => Act(() => sender.Send(new ResetSecondFactor(Id, Input.Reason ?? "")).AsTask(), "Accounts.ResetDone");

    public Task<IActionResult> OnPostAgainAsync() => Act(() => sender.Send(new InviteAgain(Id)).AsTask(), "Accounts.InviteDone");

    private async Task<IActionResult> Act(Func<Task> act, string words)
    {
        if (!await this.Attempt(act))
        {
            await Load();
            return Page();
        }

        TempData.Done(T[words]);
        return Redirect($"/accounts/{Id}");
    }

    private async Task Load()
    {
        Account = await sender.Send(new ShowAccount(Id));
        Offered = [.. (await sender.Send(new ListAccountChoices())).Roles.Union(Account.Roles)];
    }

    public sealed class Form
    {
        public List<Role> Roles { get; set; } = [];

        public string? Reason { get; set; }
    }
}
