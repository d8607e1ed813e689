using System.Diagnostics;
using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TalentPark.Application.Claims;
using TalentPark.Application.Payments;
using TalentPark.Domain.Claims;
using TalentPark.Domain.Payments;
using TalentPark.SystemTests.Shared;
using Xunit;

namespace TalentPark.SystemTests.Payments;

/// <summary>
/// The server killed with <c>kill -9</c>, or PostgreSQL stopped with <c>immediate</c>, at a random moment of each step from approval to the bank's answer. What was
/// acknowledged is there, what was not is done by pressing the same button again, and every line is paid once. <c>FAULT_ROUNDS</c> (5; the full test: 200) and
/// <c>FAULT_SEED</c> make it longer, or another.
/// </summary>
public sealed class MoneyFaultTests : IAsyncLifetime
{
    private const int Claims = 2;
    private const int Lines = 2;

    private static readonly string[] Steps = ["approve", "lock", "authorise", "export", "settle"];

    private readonly TestPostgres _postgres = new() { IsDurable = true };
    private readonly Dictionary<string, TimeSpan> _takes = [];
    private readonly Dictionary<string, int> _ends = [];
    private readonly List<Guid> _filed = [];
    private Site _site = null!;
    private World _world = null!;
    private Paying _people = null!;
    private ServerProcess _server = null!;
    private HttpClient _approver = null!;
    private HttpClient _finance = null!;
    private HttpClient _treasurer = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = new Site(_postgres);
        await _site.InitializeAsync();
        _world = new World(_site);
        _people = await new Paying(_site).Staffed();
        _server = new ServerProcess(_site.Database);
        _server.Start();
        await _server.Ready();
        await _site.Do(_people.Finance, new ChangeFund(FundChange.Appropriate, TimeProvider.System.GetUtcNow().Year, null, 1_000_000_000_000, "Sinov"));
        (_approver, _finance, _treasurer) = (await SignedIn(_people.Approver), await SignedIn(_people.Finance), await SignedIn(_people.Treasurer));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { _approver, _finance, _treasurer })
        {
            client?.Dispose();
        }

        _server?.Dispose();
        await _site.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    [Fact(Timeout = 7_200_000)]
    public async Task A_fault_at_any_step_loses_nothing_and_pays_nobody_twice()
    {
        var (seed, rounds) = (TestSetting.Number("FAULT_SEED", Environment.TickCount & 0xFFFF), TestSetting.Number("FAULT_ROUNDS", Steps.Length));
        var random = new Random(seed);
        await Walk(null, random, $"seed {seed}, no fault");
        for (var round = 0; round < rounds; round++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var (step, isServer) = (Steps[round % Steps.Length], (round + (round / Steps.Length)) % 2 == 0);
            var told = $"seed {seed}, round {round}: {(isServer ? "kill -9" : "immediate")} at {step}";
            await Walk(step, random, told, isServer);
            await MoneyHolds.Check(_site, told);
            Assert.All((await Filed()).SelectMany(c => c.Lines), l => Assert.True(l.State == LineState.Paid, $"{l.Id} is {l.State} ({told})"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {rounds} rounds: {string.Join(", ", _ends.OrderBy(e => e.Key).Select(e => $"{e.Key} {e.Value}"))}; {string.Join(", ", _takes.Select(t => $"{t.Key} {t.Value.TotalMilliseconds:F0} ms"))}");
    }

    /// <summary>New claims all the way, with the fault at the step.</summary>
    private async Task Walk(string? faulty, Random random, string told, bool isServer = true)
    {
        var (centre, claims) = await Recommended();
        _filed.AddRange(claims);
        var batch = Guid.Empty;
        foreach (var step in Steps)
        {
            if (step == "lock")
            {
                batch = await _people.Draft(centre);
            }

            var act = Act(step, claims, batch);
            using var form = await Try(act.Open);
            if (step == faulty)
            {
                await Faulty(step, act, form, isServer, _takes[step] * (random.NextDouble() * 1.2), told);
            }
            else
            {
                var time = Stopwatch.StartNew();
                using var answer = await act.Press(form);
                _takes[step] = time.Elapsed;
            }

            await Until(act, told);
        }
    }

    /// <summary>Presses the button, breaks something meanwhile, mends it, and presses the same button of the same page again.</summary>
    private async Task Faulty(string step, Pressed act, IDocument form, bool isServer, TimeSpan wait, string told)
    {
        var pressed = Answered(act.Press(form));
        await Task.Delay(wait, Ct);
        await (isServer ? _server.Kill() : _postgres.StopAtOnce());
        var isAcknowledged = await pressed;
        await Mend(isServer);
        var isDone = await act.IsDone();
        Assert.True(isDone || !isAcknowledged, $"acknowledged and lost ({told})");
        await MoneyHolds.Check(_site, told);
        var end = $"{step} {(isAcknowledged ? "acknowledged" : isDone ? "done, not told" : "not done")}";
        _ends[end] = _ends.GetValueOrDefault(end) + 1;
        await Answered(act.Press(form));
        await MoneyHolds.Check(_site, $"{told}, pressed again");
    }

    private async Task Mend(bool isServer)
    {
        if (isServer)
        {
            _server.Start();
        }
        else
        {
            await _postgres.StartAgain();
            for (var good = 0; good < 3;)
            {
                try
                {
                    await Filed();
                    good++;
                }
                catch (Exception e) when (e is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
                {
                    await Task.Delay(20, Ct); // a connection of before the stop
                }
            }
        }

        await _server.Ready();
    }

    /// <summary>What a person does who finds it undone: opens the page and presses.</summary>
    private static async Task Until(Pressed act, string told)
    {
        for (var waited = Stopwatch.StartNew(); !await act.IsDone(); await Task.Delay(100, Ct))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"not done in a minute ({told})");
            try
            {
                using var form = await act.Open();
                using var answer = await act.Press(form);
            }
            catch (Exception e) when (e is HttpRequestException or InvalidOperationException)
            {
                // done meanwhile, or not up yet
            }
        }
    }

    private Pressed Act(string step, IReadOnlyList<Guid> claims, Guid batch) => step switch
    {
        "approve" => new(
            () => _approver.Open($"/work/approve?{string.Join('&', claims.Select(c => $"picked={c}:0"))}"),
            form => _approver.Send(form, [], "form[action='/work/approve']"),
            async () => (await Some(claims)).SelectMany(c => c.Lines).All(l => l.IsApproved)),
        "lock" => new(() => _finance.Open($"/payments/{batch}"), form => _finance.Send(form, [], "form[action*='handler=Lock']"), () => Reached(batch, BatchState.Locked)),
        "authorise" => new(
            () => _treasurer.Open($"/payments/{batch}"),
            form => _treasurer.Send(form, new() { ["Input.Password"] = _people.Treasurer.Password }, "#authorise-form"),
            () => Reached(batch, BatchState.Authorised)),
        "export" => new(() => _treasurer.Open($"/payments/{batch}"), form => _treasurer.Send(form, [], "form[action*='handler=Export']"), () => Reached(batch, BatchState.Exported)),
        _ => new(() => _finance.Open("/payments/answers"), async form => await _finance.PostAsync("/payments/answers", AnswerFile(form, await Answer(batch)), Ct), () => Reached(batch, BatchState.Settled)),
    };

    private async Task<bool> Reached(Guid batch, BatchState state) => (await _people.Batch(batch)).State >= state;

    private async Task<string> Answer(Guid batch) =>
        Paying.Csv([.. (await _people.Batch(batch)).ToSend.Select(p => (p.EndToEndId, "paid", p.Amount, "", _site.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))]);

    private static MultipartFormDataContent AnswerFile(IDocument page, string text) => new()
    {
        { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
        { new StringContent(text), "Input.Content", "javob.csv" },
    };

    private async Task<(TestPerson Centre, IReadOnlyList<Guid> Claims)> Recommended()
    {
        _site.Clock.AdjustTime(Site.Noon);
        var (centre, claims) = (await _world.Centre(), new List<Guid>());
        for (var i = 0; i < Claims; i++)
        {
            claims.Add(await _world.Submitted(centre, Lines));
        }

        _site.Clock.AdjustTime(TimeProvider.System.GetUtcNow());
        foreach (var claim in claims)
        {
            await _people.Recommend(claim);
        }

        return (centre, claims);
    }

    private Task<List<Claim>> Filed() => Some(_filed);

    private Task<List<Claim>> Some(IReadOnlyList<Guid> ids) => _site.InDatabase(db => db.Claims.AsNoTracking().Include(c => c.Lines).Where(c => ids.Contains(c.Id)).ToListAsync(Ct));

    private Task<HttpClient> SignedIn(TestPerson person) => _site.SignedIn(person, address: _server.Address);

    /// <summary>True when the server said that it is done.</summary>
    private static async Task<bool> Answered(Task<HttpResponseMessage> pressed)
    {
        try
        {
            using var answer = await pressed;
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>A page that may need another try: connections of before a stop are still found out.</summary>
    private static async Task<IDocument> Try(Func<Task<IDocument>> open)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await open();
            }
            catch (Exception) when (tries < 20)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    /// <param name="Open">Brings the page with the button.</param>
    /// <param name="Press">Presses it.</param>
    /// <param name="IsDone">Whether the database says so.</param>
    private sealed record Pressed(Func<Task<IDocument>> Open, Func<IDocument, Task<HttpResponseMessage>> Press, Func<Task<bool>> IsDone);
}
