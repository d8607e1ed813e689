using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using TalentPark.SystemTests.Staff;
using Xunit;

namespace TalentPark.SystemTests.Attacks;

/// <summary>Every text field and query string of every page a role is led to, filled with what attackers type. No failure, no leak, no right won.</summary>
[Collection(nameof(StorySite))]
public sealed class InjectionTests(StorySite site)
{
    /// <summary>Query strings pages know, besides those their links have.</summary>
    private static readonly string[] Asked = ["q", "t", "p", "sort", "order", "after", "before", "state", "group", "returnUrl", "on", "kind", "edition", "year", "month", "handler", "format", "revision"];

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_field_a_role_may_fill_in_withstands(Role role)
    {
        using var client = await site.As(role);
        await Attack(client, [role]);
    }

    [Fact]
    public async Task Every_field_a_visitor_may_fill_in_withstands()
    {
        using var client = site.Visitor();
        await Attack(client, []);
    }

    private async Task Attack(HttpClient client, IReadOnlyCollection<Role> roles)
    {
        var rights = await Rights();
        var pages = await new Crawler(await SitePages.Of(site.Services)).Walk(client, roles);
        Assert.True(pages.Count(p => p.Status == 200) > 5, "The crawl found few pages.");
        var faults = new ConcurrentBag<string>(pages.Where(p => p.Status >= 500).Select(p => $"{p.Address}: {p.Status}"));
        var token = await client.Token();
        var forms = pages.SelectMany(p => p.Forms.Select(f => (p.Page.Template, Form: f)))
            .Where(f => f.Form.Texts.Count > 0 && !f.Form.Target.StartsWith("/sign-out", StringComparison.Ordinal) && !f.Form.Target.Contains("handler=End", StringComparison.Ordinal))
            .DistinctBy(f => (f.Template, f.Form.Target.Split('?').ElementAtOrDefault(1)?.Split('&').FirstOrDefault(q => q.StartsWith("handler", StringComparison.Ordinal)), string.Join(' ', f.Form.Texts)))
            .ToList();
        var together = new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(from form in forms from payload in Payloads.All select (form.Form, payload), together, async (attack, ct) =>
        {
            var (form, (kind, text)) = attack;
            var fields = form.Fields.Where(f => !form.Texts.Contains(f.Key)).Concat(form.Texts.Select(t => KeyValuePair.Create(t, text)));
            using var answer = form.IsPost
                ? await client.PostAsync(new Uri(form.Target, UriKind.Relative), new FormUrlEncodedContent(fields.Append(new(FoundForm.Token, token))), ct)
                : await client.GetAsync(new Uri($"{form.Target.Split('?')[0]}?{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"))}", UriKind.Relative), ct);
            if (await answer.Fault() is { } fault)
            {
                faults.Add($"{kind} to {form.Target} [{string.Join(' ', form.Texts)}]: {fault}");
            }
        });
        await Parallel.ForEachAsync(from page in pages.Where(p => p.Status == 200).DistinctBy(p => p.Page.Template) from payload in Payloads.All select (page, payload), together, async (attack, ct) =>
        {
            var (page, (kind, text)) = attack;
            var names = Asked.Concat(page.Address.Split('?').Skip(1).SelectMany(q => q.Split('&')).Select(q => q.Split('=')[0])).Where(n => n != "handler" || text.Length < 100).Distinct();
            using var answer = await client.GetAsync(new Uri($"{page.Address.Split('?')[0]}?{string.Join('&', names.Select(n => $"{n}={Uri.EscapeDataString(text.Length > 300 ? text[..300] : text)}"))}", UriKind.Relative), ct);
            if (await answer.Fault() is { } fault)
            {
                faults.Add($"{kind} in the query of {page.Address}: {fault}");
            }
        });
        foreach (var page in pages.Where(p => p.Status == 200).DistinctBy(p => p.Page.Template))
        {
            using var shown = await client.GetAsync(new Uri(page.Address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (await shown.Fault() is { } fault)
            {
                faults.Add($"{page.Address} afterwards: {fault}");
            }
        }

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order().Take(40)));
        Assert.Equal(rights, await Rights());
    }

    /// <summary>Who holds which role and belongs to which house, of those who sign in in the story.</summary>
    private Task<string> Rights() => site.InDatabase(async db => string.Join('\n', await (
        from user in db.Users
        where user.Email!.EndsWith("@talentpark.example")
        join held in db.UserRoles on user.Id equals held.UserId
        orderby user.Id, held.RoleId
        select user.Id + " " + held.RoleId + " " + user.CentreId + " " + user.Bank + " " + user.PasswordHash).ToListAsync()));
}
