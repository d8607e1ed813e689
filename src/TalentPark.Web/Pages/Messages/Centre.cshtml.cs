using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Messages;

/// <summary>Messages of an own claim for its centre; the form of the claim's page is sent here.</summary>
[NeedsPermission(Permission.SeeOwnCentre)]
[RequestSizeLimit(UploadedFiles.Largest), RequestFormLimits(MultipartBodyLengthLimit = UploadedFiles.Largest)]
public sealed class CentreModel(ISender sender, ICurrentUser me, TimeProvider clock, Words T) : PageModel
{
    [BindProperty]
    public WriteForm Message { get; set; } = new();

    public string Number { get; private set; } = "";

    public MessagesView View { get; private set; } = null!;

    /// <summary>For the claim's own page as well.</summary>
    public static async Task<MessagesView> Read(ISender sender, ICurrentUser me, TimeProvider clock, Guid claim, WriteForm message)
    {
        var upTo = clock.GetUtcNow();
        var rows = await sender.Send(new ListOwnMessages(claim));
        if (rows.Any(r => r.IsUnread))
        {
            await sender.Send(new SeeOwnMessages(claim, upTo));
        }

        return new($"/centre/claims/{claim}/messages", false, Permissions.Allows(me.Roles, Permission.FileClaims), rows, message.Ready(), new WriteForm());
    }

    public async Task OnGetAsync(Guid id)
    {
        View = await Read(sender, me, clock, id, Message);
        Number = (await sender.Send(new ShowOwnClaim(id))).Claim.Number ?? "";
    }

    [HandlerNeeds(Permission.FileClaims)]
    public async Task<IActionResult> OnPostMessageAsync(Guid id, List<IFormFile> files)
    {
        if (!await this.Attempt(async () => await sender.Send(new WriteOnOwnClaim(id, Message.Key, Message.Text ?? "", await UploadedFiles.Read(files))), nameof(Message)))
        {
            await OnGetAsync(id);
            return Page();
        }

        TempData.Done(T["Desk.Sent"]);
        return Redirect($"/centre/claims/{id}#messages");
    }
}
