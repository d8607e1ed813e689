using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPark.Web.Pages;

/// <summary>Kept by the browser and shown when there is no network, in every language: whose turn it is then, nobody can ask. The reader's own comes first.</summary>
[AllowAnonymous]
public sealed class OfflineModel : PageModel;
