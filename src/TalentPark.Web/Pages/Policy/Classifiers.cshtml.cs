using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Policy;

/// <summary>One classifier on a day; kind, day and page stand in the address.</summary>
[NeedsPermission(Permission.SeePolicy)]
public sealed class ClassifiersModel(ISender sender, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "on")]
    public string? OnText { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public string? PageNo { get; set; }

    public ClassifierPage Classifier { get; private set; } = null!;

    public bool IsDayWrong { get; private set; }

    public async Task OnGetAsync()
    {
        var on = AskedDay.Read(OnText, clock.Today(), out var isWrong);
        IsDayWrong = isWrong;
        Classifier = await sender.Send(new ListClassifier(string.IsNullOrEmpty(Kind) ? ClassifierKinds.Direction : Kind, on, PageNumber.Read(PageNo)));
    }
}

internal static class PageNumber
{
    /// <summary>1 when nothing sensible stands in the address.</summary>
    public static int Read(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var no) ? no : 1;
}
