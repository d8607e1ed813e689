using System.Reflection;
using System.Text;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Tests.Shared;
using TalentPark.Web.Access;
using Xunit;

namespace TalentPark.Tests.Access;

public sealed class PermissionTests
{
    [Fact]
    public void Every_command_and_query_names_its_permission_or_says_anonymous()
    {
        var bare = typeof(Permissions).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(IMessage).IsAssignableFrom(t))
            .Where(t => (t.GetCustomAttribute<NeedsAttribute>() is null) == (t.GetCustomAttribute<AnonymousAttribute>() is null));
        Assert.Empty(bare);
    }

    [Fact]
    public void Every_page_names_its_permission_or_is_open_to_all()
    {
        var bare = typeof(NeedsPermissionAttribute).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(PageModel).IsAssignableFrom(t))
            .Where(t => t.GetCustomAttribute<NeedsPermissionAttribute>() is null && t.GetCustomAttribute<AuthorizeAttribute>() is null && t.GetCustomAttribute<AllowAnonymousAttribute>() is null);
        Assert.Empty(bare);
    }

    [Fact]
    public void Every_permission_stands_in_the_table()
    {
        foreach (var permission in Enum.GetValues<Permission>())
        {
            Assert.NotEmpty(Permissions.RolesWith(permission));
        }
    }

    [Theory]
    [InlineData(Role.Reviewer, Role.Approver)]
    [InlineData(Role.Finance, Role.Treasurer)]
    [InlineData(Role.Approver, Role.Treasurer)]
    [InlineData(Role.Admin, Role.Reviewer)]
    [InlineData(Role.Admin, Role.Approver)]
    [InlineData(Role.Admin, Role.Finance)]
    [InlineData(Role.Admin, Role.Treasurer)]
    public void Roles_that_check_each_other_are_not_held_by_one_person(Role one, Role other)
    {
        Assert.False(Permissions.AreCompatible(one, other));
        Assert.False(Permissions.AreCompatible(other, one));
    }

    [Fact]
    public void No_role_can_both_advise_and_decide() =>
        Assert.Empty(Permissions.RolesWith(Permission.ReviewClaims).Intersect(Permissions.RolesWith(Permission.DecideClaims)));

    [Fact]
    public void An_act_on_a_page_one_may_only_read_names_a_permission_of_its_own()
    {
        var bare =
            from page in Pages
            where PageAccess.Of(page, null) is { IsOpen: false, Needs: [var any] } && any.Any(p => p.ToString().StartsWith("See", StringComparison.Ordinal))
            from handler in page.GetMethods()
            where handler.Name.StartsWith("OnPost", StringComparison.Ordinal) && handler.GetCustomAttribute<HandlerNeedsAttribute>() is null
            select $"{page.Name}.{handler.Name}";
        Assert.Empty(bare);
    }

    [Fact]
    public void No_page_binds_a_record_of_the_domain()
    {
        var bound =
            from page in Pages
            from property in page.GetProperties()
            where property.GetCustomAttribute<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>() is not null
            let type = property.PropertyType
            where type is { IsClass: true, Namespace: { } space } && (space.StartsWith("TalentPark.Domain", StringComparison.Ordinal) || space.StartsWith("TalentPark.Infrastructure", StringComparison.Ordinal))
            select $"{page.Name}.{property.Name}";
        Assert.Empty(bound);
    }

    [Fact]
    public void Every_command_that_brings_a_file_has_it_scanned()
    {
        var bare = typeof(Permissions).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && typeof(IMessage).IsAssignableFrom(t) && !typeof(IBringsFiles).IsAssignableFrom(t))
            .Where(t => t.GetProperties().Any(p => p.PropertyType == typeof(byte[]) || typeof(Stream).IsAssignableFrom(p.PropertyType) || p.PropertyType == typeof(IReadOnlyList<byte[]>)))
            .Select(t => t.Name);
        Assert.Empty(bare);
    }

    [Fact]
    public void The_page_of_pages_is_fresh()
    {
        var text = new StringBuilder("# Pages and who may open them\n\nMade from the pages themselves. Each line is a handler; *all* of the named permissions are needed, of several joined by *or* any one.\n\n| Page | Handler | Needs |\n|---|---|---|\n");
        foreach (var page in Pages.OrderBy(p => p.FullName, StringComparer.Ordinal))
        {
            var handlers = page.GetMethods().Where(m => m.Name.StartsWith("OnGet", StringComparison.Ordinal) || m.Name.StartsWith("OnPost", StringComparison.Ordinal)).Select(m => (m.Name, (MethodInfo?)m)).OrderBy(m => m.Name, StringComparer.Ordinal).ToList();
            foreach (var (name, method) in handlers.Count > 0 ? handlers : [("OnGet", null)])
            {
                var access = PageAccess.Of(page, method);
                var needs = access.IsOpen ? "open to all" : access.Needs.Count == 0 ? "signed in" : string.Join(" and ", access.Needs.Select(any => string.Join(" or ", any)).Distinct());
                text.Append(null, $"| {page.FullName!["TalentPark.Web.Pages.".Length..].Replace("Model", "", StringComparison.Ordinal).Replace('.', '/')} | {name.Replace("Async", "", StringComparison.Ordinal)} | {needs} |\n");
            }
        }

        GeneratedDoc.Check("docs/rules/pages.md", text.ToString());
    }

    private static IEnumerable<Type> Pages => typeof(NeedsPermissionAttribute).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(PageModel).IsAssignableFrom(t));

    [Fact]
    public void The_page_of_permissions_is_fresh()
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder("# Roles and permissions\n\nMade from `Application/Access/Permissions.cs`, the only such table. A role without a mark has no pages yet.\n\n");
        text.Append($"| Permission | {string.Join(" | ", roles.Select(r => r.Code()))} |\n|---|{string.Concat(roles.Select(_ => "---|"))}\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            text.Append($"| {permission} | {string.Join(" | ", roles.Select(r => Permissions.RolesWith(permission).Contains(r) ? "yes" : ""))} |\n");
        }

        text.Append($"| *second factor* | {string.Join(" | ", roles.Select(r => Permissions.NeedsSecondFactor([r]) ? "needed" : ""))} |\n");
        text.Append("\nNever held together by one person: ");
        text.Append(string.Join(", ", from one in roles from other in roles where one < other && !Permissions.AreCompatible(one, other) select $"{one.Code()} and {other.Code()}"));
        GeneratedDoc.Check("docs/rules/permissions.md", text.Append(".\n").ToString());
    }
}
