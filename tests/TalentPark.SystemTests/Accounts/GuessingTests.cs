using System.Net;
using TalentPark.Application.Access;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Accounts;

/// <summary>Guessing at passwords gets slower and slower, and locks nobody out for long.</summary>
public sealed class GuessingTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_waits_a_little()
    {
        var person = await site.Person(Role.Auditor);
        await Wrong(person, 5);
        Assert.Equal(HttpStatusCode.BadRequest, await SignIn(person, person.Password));
        site.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(HttpStatusCode.Redirect, await SignIn(person, person.Password));
    }

    [Fact]
    public async Task Guessing_on_while_shut_makes_nobody_wait_longer()
    {
        var person = await site.Person(Role.Auditor);
        await Wrong(person, 40);
        site.Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Equal(HttpStatusCode.Redirect, await SignIn(person, person.Password));
    }

    [Fact]
    public async Task Tries_at_once_count_like_tries_one_after_another()
    {
        var person = await site.Person(Role.Auditor);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => SignIn(person, "notoʻgʻri parol")));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.BadRequest, a));
        Assert.Equal(HttpStatusCode.BadRequest, await SignIn(person, person.Password));
    }

    private async Task Wrong(TestPerson person, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await SignIn(person, "notoʻgʻri parol"));
        }
    }

    private async Task<HttpStatusCode> SignIn(TestPerson person, string password)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.Submit("/sign-in", new() { ["Input.Email"] = person.Email, ["Input.Password"] = password });
        return answer.StatusCode;
    }
}
