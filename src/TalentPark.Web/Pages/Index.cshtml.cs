using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TalentPark.Web.Pages;

public sealed class IndexModel : PageModel;
