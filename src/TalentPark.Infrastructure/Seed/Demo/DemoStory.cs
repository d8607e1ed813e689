using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Graduates;
using TalentPark.Application.Shared;
using TalentPark.Domain.Registry;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;

namespace TalentPark.Infrastructure.Seed.Demo;

public enum Telling
{
    Told,

    /// <summary>The story is on record; nothing was changed.</summary>
    ToldBefore,

    /// <summary>Other centres or employers are on record; nothing was changed.</summary>
    NotEmpty,
}

/// <summary>
/// The demo: invented people do, through the commands alone, what leads to a lively register today. Told in one transaction: whole or not at all.
/// </summary>
public static class DemoStory
{
    /// <summary>Two processes telling at once: the second waits and finds the story told.</summary>
    private const long Lock = 7_251_893_310_457;

    /// <param name="services">Of a process whose clock is a <see cref="StoryClock"/>.</param>
    /// <param name="withPassword">Whether accounts get the published password.</param>
    /// <param name="ct">Stops the telling; nothing is kept then.</param>
    /// <exception cref="StoryBroken">A command refused; the message names the day, the person and the refusal.</exception>
    public static async Task<Telling> Tell(IServiceProvider services, bool withPassword, CancellationToken ct = default)
    {
        var clock = services.GetRequiredService<TimeProvider>() as StoryClock
            ?? throw new InvalidOperationException("The story needs a process whose clock it may set.");
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TalentParkDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", ct);
        if (await db.Centres.AnyAsync(ct) || await db.Employers.AnyAsync(ct))
        {
            var first = Organisations.Centres[0].Stir;
            return await db.Centres.AnyAsync(c => c.Stir == first, ct) ? Telling.ToldBefore : Telling.NotEmpty;
        }

        try
        {
            await Tell(scope.ServiceProvider, db, clock, withPassword, ct);
        }
        finally
        {
            clock.ShowRealTime();
        }

        await transaction.CommitAsync(ct);
        return Telling.Told;
    }

    private static async Task Tell(IServiceProvider services, TalentParkDb db, StoryClock clock, bool withPassword, CancellationToken ct)
    {
        var (today, actors) = (clock.Today(), new Actors());
        var script = new Script(today);
        var registry = new RegistryStory(script, actors, services.GetRequiredService<CurrentPolicy>().Edition.At(today).BaseValue);
        registry.Write();
        Claims.Write(script, actors, services.GetRequiredService<IPdfWriter>(), registry.Graduates);

        var user = services.GetRequiredService<CurrentUser>();
        var teller = new Teller(services.GetRequiredService<ISender>(), clock);
        foreach (var step in script.InOrder)
        {
            ct.ThrowIfCancellationRequested();
            user.ActAs(step.Actor);
            teller.Begin(step);
            try
            {
                await step.Act(teller);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                throw new StoryBroken(step, e);
            }

            db.ChangeTracker.Clear();
        }

        services.GetRequiredService<Act>().Name = nameof(DemoAccounts);
        user.ActAs(actors.Registrar);
        var graduate = await GraduateOf(db, today, ct);
        actors.Graduate = new("graduate", Role.Graduate, graduate.Person.FullName);
        await DemoAccounts.Open(services.GetRequiredService<UserManager<User>>(), actors, withPassword);
        user.ActAs(actors.Graduate);
        await services.GetRequiredService<ISender>().Send(
            new BindAccount(graduate.Person.Pinfl, graduate.Person.BirthDate, null, graduate.Stir, graduate.CompletedOn, true, true), ct);
    }

    /// <summary>The one who completed a course last.</summary>
    private static async Task<(Person Person, string Stir, DateOnly CompletedOn)> GraduateOf(TalentParkDb db, DateOnly today, CancellationToken ct)
    {
        var last = await (
            from training in db.Trainings
            join course in db.Courses on training.CourseId equals course.Id
            join centre in db.Centres on course.CentreId equals centre.Id
            join person in db.Persons on training.PersonId equals person.Id
            where course.CompletedOn <= today && person.PinflHash != null
            orderby course.CompletedOn descending, training.Id
            select new { person, centre.Stir, course.CompletedOn }).AsNoTracking().FirstAsync(ct);
        return (last.person, last.Stir, last.CompletedOn);
    }
}

/// <summary>A step of the story was refused: the story and the rules no longer agree.</summary>
public sealed class StoryBroken : Exception
{
    internal StoryBroken(Step step, Exception inner)
        : base($"On {step.Day:yyyy-MM-dd} {step.Actor.Name} could not go on: {inner.Message}", inner)
    {
    }
}
