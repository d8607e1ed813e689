using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Domain.Claims;
using TalentPark.Infrastructure.Identity;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Staff;

/// <summary>What staff do in their browser, step by step.</summary>
internal static class Desk
{
    internal static async Task<HttpClient> As(this Site site, Role role) => await site.SignedIn(await site.Person(role));

    internal static async Task Take(this HttpClient reviewer, Guid claim) =>
        Moved(await reviewer.Submit($"/claims/{claim}", [], "form[action*='handler=Take']"), $"/claims/{claim}");

    /// <summary>Confirms first what no register answers, where the reader may and the line is to be approved.</summary>
    internal static async Task<HttpResponseMessage> Judge(this HttpClient staff, Guid claim, int line, Verdict verdict, string? reason = null, string? note = null)
    {
        if (verdict == Verdict.Approve)
        {
            await staff.Confirm(claim, line);
        }

        return await staff.Submit($"/claims/{claim}/lines/{line}", Form(verdict, reason, note), "#line-act");
    }

    /// <summary>Ticks every check that waits for the reader, and confirms.</summary>
    internal static async Task Confirm(this HttpClient staff, Guid claim, int line)
    {
        using var page = await staff.Open($"/claims/{claim}/lines/{line}");
        if (page.QuerySelector("#confirm-checks") is null)
        {
            return;
        }

        var fields = page.QuerySelectorAll("#confirm-checks input[type=checkbox]").ToDictionary(box => box.GetAttribute("name")!, _ => (string?)"true");
        fields["Confirm.Source"] = "Mehnat shartnomasi";
        fields["Confirm.Holds"] = "true";
        Moved(await staff.Send(page, fields, "#confirm-checks"), $"/claims/{claim}/lines/{line}");
    }

    internal static Dictionary<string, string?> Form(Verdict verdict, string? reason = null, string? note = null) =>
        new() { ["Input.Verdict"] = verdict.ToString(), ["Input.ReasonCode"] = reason ?? "", ["Input.Note"] = note ?? "" };

    internal static string Moved(HttpResponseMessage answer, string? to = null)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            var path = answer.Headers.Location!.OriginalString;
            Assert.True(to is null || path == to, $"went to {path}, not {to}");
            return path;
        }
    }

    /// <summary>A token good for any form of this browser.</summary>
    internal static async Task<string> Token(this HttpClient client)
    {
        using var page = await client.Open("/account/view");
        return page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    internal static async Task<HttpStatusCode> Post(this HttpClient client, string path, Dictionary<string, string?> fields)
    {
        var all = fields.Append(KeyValuePair.Create("__RequestVerificationToken", (string?)await client.Token()));
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(all.Select(f => KeyValuePair.Create(f.Key, f.Value ?? ""))));
        return answer.StatusCode;
    }

    internal static async Task<HttpStatusCode> Status(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    internal static Task<Claim> Claim(this Site site, Guid id) =>
        site.InDatabase(db => db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events).SingleAsync(c => c.Id == id));

    internal static Task<ClaimPage> Page(this Site site, TestPerson staff, Guid id) => site.Send<ClaimPage>(staff, new ShowClaim(id));

    /// <summary>Another role for somebody who had one before: people change desks.</summary>
    internal static async Task<TestPerson> Becomes(this Site site, TestPerson person, Role role)
    {
        using var scope = site.Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByIdAsync(person.AccountId.ToString()))!;
        await users.RemoveFromRolesAsync(user, person.Roles.Select(r => r.Code()));
        await users.AddToRoleAsync(user, role.Code());
        return person with { Roles = [role] };
    }

    internal static string Text(this IDocument page) => page.QuerySelector("main")!.TextContent;
}
