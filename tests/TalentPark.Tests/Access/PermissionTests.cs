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
    public void The_page_of_permissions_is_fresh()
    {
        var roles = Enum.GetValues<Role>();
        var text = new StringBuilder("# Roles and permissions\n\nMade from `Application/Access/Permissions.cs`, the only such table. A role without a mark has no pages yet.\n\n");
        text.Append($"| Permission | {string.Join(" | ", roles.Select(r => r.Code()))} |\n|---|{string.Concat(roles.Select(_ => "---|"))}\n");
        foreach (var permission in Enum.GetValues<Permission>())
        {
            text.Append($"| {permission} | {string.Join(" | ", roles.Select(r => Permissions.RolesWith(permission).Contains(r) ? "yes" : ""))} |\n");
        }

        text.Append("\nNever held together by one person: ");
        text.Append(string.Join(", ", from one in roles from other in roles where one < other && !Permissions.AreCompatible(one, other) select $"{one.Code()} and {other.Code()}"));
        GeneratedDoc.Check("docs/rules/permissions.md", text.Append(".\n").ToString());
    }
}
