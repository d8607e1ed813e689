using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Registry;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Domain.Shared;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Lists;

/// <summary>Fills registers for the tests of lists, and uses their pages as people do.</summary>
internal static class Registers
{
    /// <summary>Somebody trained: the person is put on record at once, the course made for it.</summary>
    public static async Task<Trained> Trained(
        this Site site, TestPerson centre, string family, string given, string patronymic = "", string region = "1726", string district = "1726266",
        string direction = "programming.python", DateOnly? completedOn = null, bool withPinfl = true)
    {
        var trained = Assert.Single(await site.TrainedAll(centre, [new(family, given, patronymic, region, district, direction, completedOn)]));
        if (!withPinfl)
        {
            await site.InDatabase(db => db.Database.ExecuteSqlAsync($"update person set pinfl = null, pinfl_hash = null where id = {trained.Person}"));
        }

        return trained;
    }

    /// <summary>Many at once, each on a course of their own kind and day.</summary>
    public static async Task<IReadOnlyList<Trained>> TrainedAll(this Site site, TestPerson centre, IEnumerable<Somebody> people)
    {
        var courses = new Dictionary<(string, DateOnly), Guid>();
        var hash = site.Services.GetRequiredService<IKeyedHash>();
        var all = people.ToList();
        foreach (var (direction, completed) in all.Select(p => (p.Direction, p.Completed)).Distinct())
        {
            courses[(direction, completed)] = await site.Send<Guid>(centre, new AddCourse($"Kurs {completed:yyyy-MM}", direction, completed.AddDays(-60), completed));
        }

        return await site.InDatabase(async db =>
        {
            var trained = new List<Trained>();
            foreach (var somebody in all)
            {
                var pinfl = World.NextPinfl();
                var person = Person.Register(
                    Guid.CreateVersion7(), Pinfl.Parse(pinfl), hash.Of(pinfl), PersonName.Parse(somebody.Family), PersonName.Parse(somebody.Given),
                    somebody.Patronymic.Length == 0 ? null : PersonName.Parse(somebody.Patronymic), null, somebody.Region, somebody.District);
                var training = Training.Record(Guid.CreateVersion7(), courses[(somebody.Direction, somebody.Completed)], person.Id, site.Today);
                db.Persons.Add(person);
                db.Trainings.Add(training);
                trained.Add(new(person.Id, training.Id, training.CourseId, pinfl));
            }

            await db.SaveChangesAsync();
            return trained;
        });
    }

    public static async Task<Guid> Job(this Site site, Guid person, Guid employer, DateOnly hiredOn, DateOnly? leftOn = null, FactSource source = FactSource.Centre)
    {
        var job = Employment.Record(Guid.CreateVersion7(), person, employer, hiredOn, leftOn, new(source, hiredOn));
        return await site.InDatabase(async db =>
        {
            db.Employments.Add(job);
            await db.SaveChangesAsync();
            return job.Id;
        });
    }

    /// <summary>Fills in the list's form, sends it, and opens the address that answers.</summary>
    public static async Task<IDocument> Ask(this HttpClient client, string path, params (string Name, string Value)[] fields) => await client.Open(await client.Address(path, fields));

    /// <summary>The address that the list's form leads to.</summary>
    public static async Task<string> Address(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await client.Submit(path, fields.ToDictionary(f => f.Name, f => (string?)f.Value));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>The bold first cell of each row: the person's, firm's or certificate's name.</summary>
    public static List<string> Names(this IDocument page) => [.. page.QuerySelectorAll("main tbody th a").Select(a => a.TextContent.Trim())];

    public static string? Link(this IDocument page, string css) => page.QuerySelector($"main {css}")?.GetAttribute("href");
}

internal sealed record Trained(Guid Person, Guid Training, Guid Course, string Pinfl);

internal sealed record Somebody(
    string Family, string Given, string Patronymic = "", string Region = "1726", string District = "1726266", string Direction = "programming.python", DateOnly? CompletedOn = null)
{
    public DateOnly Completed => CompletedOn ?? new DateOnly(2025, 2, 10);
}
