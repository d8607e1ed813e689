using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Payments;
using TalentPark.Application.Shared;
using TalentPark.Web.Access;
using TalentPark.Web.Imports;

namespace TalentPark.Web.Pages.Payments;

/// <summary>What the bank answered, and the form to bring in its next file.</summary>
[NeedsPermission(Permission.SeeMoney), UploadLimit(BankLimits.FileSize)]
public sealed class AnswersModel(ISender sender, ICurrentUser me, Words T) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public AnswersPage Answers { get; private set; } = null!;

    public bool MayUpload => Permissions.Allows(me.Roles, Permission.PreparePayments);

    public Task OnGetAsync() => Load();

    [HandlerNeeds(Permission.PreparePayments)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Content is null)
        {
            ModelState.AddModelError("Input.Content", T["Bank.FileMissing"]);
        }

        TakenAnswer? taken = null;
        if (await this.Attempt(async () =>
            {
                await using var content = Input.Content!.OpenReadStream();
                taken = await sender.Send(new TakeBankAnswer(Input.Content.FileName, content), ct);
            }))
        {
            if (taken!.WasKnown)
            {
                TempData.Warn(T["Bank.SameFile"]);
            }
            else
            {
                TempData.Done(T["Bank.Taken"]);
            }

            return Redirect($"/payments/answers/{taken.AnswerId}");
        }

        await Load();
        return Page();
    }

    private async Task Load() => Answers = await sender.Send(new ListBankAnswers(Before));
}

public sealed class AnswerForm
{
    public IFormFile? Content { get; set; }
}
