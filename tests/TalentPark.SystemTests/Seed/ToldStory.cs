using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TalentPark.Application.Access;
using TalentPark.Application.Claims;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.Seed.Demo;
using TalentPark.SystemTests.Shared;

namespace TalentPark.SystemTests.Seed;

/// <summary>A database of its own on which the story can be told on a chosen day, and what it says afterwards.</summary>
internal sealed class ToldStory : IAsyncDisposable
{
    private readonly SiteFactory _site;

    private ToldStory(SiteFactory site) => _site = site;

    public IServiceProvider Services => _site.Services;

    /// <summary>An empty, migrated database whose clock shows ten o'clock of that day in Tashkent.</summary>
    public static async Task<ToldStory> Untold(TestPostgres postgres, DateOnly today)
    {
        var (empty, cipher) = await MigratedDatabase.Copy(postgres);
        return new(new SiteFactory(empty.App, new StoryClock(new FakeTimeProvider(new DateTimeOffset(today, new TimeOnly(10, 0), TimeSpan.FromHours(5)).ToUniversalTime())), cipher));
    }

    public static async Task<ToldStory> On(TestPostgres postgres, DateOnly today, bool withPassword = false)
    {
        var story = await Untold(postgres, today);
        if (await DemoStory.Tell(story.Services, withPassword) != Telling.Told)
        {
            throw new InvalidOperationException("The story was not told.");
        }

        return story;
    }

    public async Task<T> InDatabase<T>(Func<TalentParkDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TalentParkDb>());
    }

    /// <summary>Each centre's candidates as the centre sees them today, by the centre's STIR.</summary>
    public async Task<IReadOnlyDictionary<string, CandidatesPage>> Candidates()
    {
        var centres = await InDatabase(db => db.Centres.AsNoTracking().OrderBy(c => c.Stir).Select(c => new { c.Id, c.Stir }).ToListAsync());
        var pages = new Dictionary<string, CandidatesPage>();
        foreach (var centre in centres)
        {
            await using var scope = Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(new TestPerson(Guid.NewGuid(), "Sinov", [Role.Centre], centre.Id, "", ""));
            pages[centre.Stir] = await scope.ServiceProvider.GetRequiredService<ISender>().Send(new ListCandidates());
        }

        return pages;
    }

    /// <summary>A hash of all that matters, without ids, codes and ciphertext: candidates, claims, lines, timelines, documents.</summary>
    public async Task<string> Digest()
    {
        var text = new StringBuilder();
        foreach (var (stir, page) in await Candidates())
        {
            foreach (var row in page.Rows)
            {
                Line(text, stir, row.FullName, row.Course, row.CompletedOn, row.Employer, row.HiredOn, row.Group, row.Until, row.IsClosing, row.Amount, row.ClaimNumber, row.LineState, string.Join('+', row.Open.Select(r => r.Code)));
            }
        }

        var claims = await InDatabase(db => db.Claims.AsNoTracking().Include(c => c.Lines).Include(c => c.Events).AsSplitQuery().OrderBy(c => c.CreatedAt).ToListAsync());
        foreach (var claim in claims)
        {
            Line(text, claim.Number, claim.State, claim.Revision, claim.CreatedAt, claim.SubmittedAt, claim.DueOn, claim.WorkingDaysLeft, claim.ReviewerName, claim.ReturnReason, claim.CertifierName, claim.DecidedAt);
            foreach (var line in claim.Lines.OrderBy(l => l.No))
            {
                Line(text, line.No, line.State, line.ApplicationDate, line.Amount, line.FactsJson, line.AssessmentJson, line.Recommendation, line.RecommendationReason, line.DecidedByName, line.DecisionReason);
            }

            foreach (var step in claim.Events.OrderBy(e => e.Revision))
            {
                Line(text, step.LineNo, step.What, step.From, step.To, step.ByName, step.At, step.ReasonCode, step.Note);
            }
        }

        foreach (var paper in await InDatabase(db => db.Evidence.AsNoTracking().OrderBy(e => e.AddedAt).Select(e => new { e.Kind, e.Sha256, e.AddedAt }).ToListAsync()))
        {
            Line(text, paper.Kind, paper.Sha256, paper.AddedAt);
        }

        foreach (var document in await InDatabase(db => db.Documents.AsNoTracking().OrderBy(d => d.IssuedAt).Select(d => new { d.Number, d.Kind, d.Total, d.IssuedAt }).ToListAsync()))
        {
            Line(text, document.Number, document.Kind, document.Total, document.IssuedAt);
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private static void Line(StringBuilder text, params object?[] values) =>
        text.AppendLine(string.Join('|', values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture))));
}
