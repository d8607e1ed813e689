using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Web.Access;
using TalentPark.Web.Lists;

namespace TalentPark.Web.Pages.Accounts;

/// <summary>Who may sign in.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class IndexModel(ISender sender, SealedText seal) : PageModel
{
    [BindProperty(SupportsGet = true, Name = ListView.SealedKey)]
    public string? Token { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public string? Find { get; private set; }

    public AccountsPage Shown { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Find = seal.Open(Token);
        Shown = await sender.Send(new ListAccounts(Find, P));
    }

    /// <summary>Names are looked for without standing in an address.</summary>
    public IActionResult OnPost(string? find) => Redirect("/accounts" + QueryString.Create(new[] { KeyValuePair.Create(ListView.SealedKey, seal.Seal(find ?? "")) }.Where(p => p.Value is not null)));

    public string To(int page) => "/accounts" + QueryString.Create(ListView.SealedKey, Token ?? "").Add("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
