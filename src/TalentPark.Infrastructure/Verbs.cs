using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TalentPark.Infrastructure.Database;
using TalentPark.Infrastructure.Identity;
using TalentPark.Infrastructure.Seed.Demo;

namespace TalentPark.Infrastructure;

/// <summary>Administrative verbs of the same binary: <c>serve</c> (the default), <c>migrate</c>, <c>invite</c>, <c>seed demo</c>, <c>dev</c>.</summary>
public static class Verbs
{
    /// <summary>The clock of the process: only one that tells the demo story has a clock it may set.</summary>
    public static TimeProvider Clock(string[] verb) => verb is ["seed", "demo"] or ["dev"] ? new StoryClock(TimeProvider.System) : TimeProvider.System;

    /// <summary>Does the verb and gives the exit code; null when the site is to be served.</summary>
    /// <param name="services">The site's.</param>
    /// <param name="verb">The words before the first option.</param>
    /// <param name="options">What follows. <c>--demo-accounts</c> gives the demo accounts their password outside Development too.</param>
    public static async Task<int?> Run(IServiceProvider services, string[] verb, string[] options)
    {
        switch (verb)
        {
            case [] or ["serve"]:
                return null;
            case ["dev"]:
                await SeedDemo(services, options);
                return null;
            case ["migrate"]:
                await Migrator.Migrate(services);
                Console.WriteLine("The database is up to date.");
                return 0;
            case ["seed", "demo"]:
                return await SeedDemo(services, options);
            case ["invite", var email, var name]:
                return await InviteAdmin.Run(services, email, name);
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', verb)}' is not a verb. Use: serve, migrate, invite EMAIL NAME, seed demo, dev.");
                return 2;
        }
    }

    private static async Task<int> SeedDemo(IServiceProvider services, string[] options)
    {
        var withPassword = services.GetRequiredService<IHostEnvironment>().IsDevelopment() || options.Contains("--demo-accounts");
        try
        {
            var telling = await DemoStory.Tell(services, withPassword);
            Console.WriteLine(telling switch
            {
                Telling.Told => "The demo story was told.",
                Telling.ToldBefore => "The demo story was told before; nothing was changed.",
                _ => "The database holds other data; the demo story was not told and nothing was changed.",
            });
            return telling == Telling.NotEmpty ? 1 : 0;
        }
        catch (StoryBroken e)
        {
            await Console.Error.WriteLineAsync($"The demo story was not told, nothing was changed. {e.Message}");
            return 1;
        }
    }
}
