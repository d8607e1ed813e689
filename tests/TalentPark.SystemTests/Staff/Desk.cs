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

    internal static Task<HttpResponseMessage> Judge(this HttpClient staff, Guid claim, int line, Verdict verdict, string? reason = null, string? note = null) =>
        staff.Submit($"/claims/{claim}/lines/{line}", Form(verdict, reason, note), "#line-act");

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
