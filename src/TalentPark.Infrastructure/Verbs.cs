using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure;

/// <summary>Administrative verbs of the same binary: <c>serve</c> (the default), <c>migrate</c>, <c>seed demo</c>, <c>dev</c>.</summary>
public static class Verbs
{
    /// <summary>Does the verb and gives the exit code; null when the site is to be served.</summary>
    public static async Task<int?> Run(IServiceProvider services, string[] verb)
    {
        switch (verb)
        {
            case [] or ["serve"] or ["dev"]:
                return null;
            case ["migrate"]:
                await Migrator.Migrate(services);
                Console.WriteLine("The database is up to date.");
                return 0;
            default:
                await Console.Error.WriteLineAsync($"'{string.Join(' ', verb)}' is not a verb. Use: serve, migrate, seed demo, dev.");
                return 2;
        }
    }
}
