using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;

namespace TalentPark.Web.Pages.Messages;

/// <summary>Messages and notes of a claim for staff; the forms of the claim's page are sent here.</summary>
[NeedsPermission(Permission.SeeAllClaims)]
[RequestSizeLimit(UploadedFiles.Largest), RequestFormLimits(MultipartBodyLengthLimit = UploadedFiles.Largest)]
public sealed class StaffModel(ISender sender, ICurrentUser me, TimeProvider clock, Words T) : PageModel
{
    [BindProperty]
    public WriteForm Message { get; set; } = new();

    [BindProperty]
    public WriteForm Note { get; set; } = new();

    public string Number { get; private set; } = "";

    public MessagesView View { get; private set; } = null!;

    public static string Address(Guid claim) => $"/claims/{claim}/messages";

    /// <summary>For the claim's own page as well.</summary>
    public static async Task<MessagesView> Read(ISender sender, ICurrentUser me, TimeProvider clock, Guid claim, WriteForm message, WriteForm note)
    {
        var upTo = clock.GetUtcNow();
        var rows = await sender.Send(new ListMessages(claim));
        if (rows.Any(r => r.IsUnread))
        {
            await sender.Send(new SeeMessages(claim, upTo));
        }

        return new(Address(claim), true, Permissions.Allows(me.Roles, Permission.WriteOnClaims), rows, message.Ready(), note.Ready());
    }

    public async Task OnGetAsync(Guid id)
    {
        View = await Read(sender, me, clock, id, Message, Note);
        Number = (await sender.Send(new ShowClaim(id))).Claim.Number!;
    }

    [HandlerNeeds(Permission.WriteOnClaims)]
    public Task<IActionResult> OnPostMessageAsync(Guid id, List<IFormFile> files) => Write(id, Message, files, isNote: false);

    [HandlerNeeds(Permission.WriteOnClaims)]
    public Task<IActionResult> OnPostNoteAsync(Guid id, List<IFormFile> files) => Write(id, Note, files, isNote: true);

    private async Task<IActionResult> Write(Guid id, WriteForm form, List<IFormFile> files, bool isNote)
    {
        if (!await this.Attempt(async () => await sender.Send(new WriteOnClaim(id, form.Key, isNote, form.Text ?? "", await UploadedFiles.Read(files))), isNote ? nameof(Note) : nameof(Message)))
        {
            await OnGetAsync(id);
            return Page();
        }

        TempData.Done(T[isNote ? "Desk.NoteKept" : "Desk.Sent"]);
        return Redirect($"/claims/{id}#{(isNote ? "notes" : "messages")}");
    }
}
