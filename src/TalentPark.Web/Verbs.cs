using TalentPark.Infrastructure.Database;

namespace TalentPark.Web;

/// <summary>Administrative verbs of the same binary: <c>serve</c> (the default), <c>migrate</c>, <c>seed demo</c>, <c>dev</c>.</summary>
internal static class Verbs
{
    /// <summary>Does the verb; null when the site is to be served.</summary>
    public static async Task<int?> Run(WebApplication app, string[] verb)
    {
        switch (verb)
        {
            case [] or ["serve"]:
                return null;
            case ["migrate"]:
                await Migrator.Migrate(app.Services);
                Console.WriteLine("The database is up to date.");
                return 0;
            default:
                Console.Error.WriteLine($"'{string.Join(' ', verb)}' is not a verb. Use: serve, migrate, seed demo, dev.");
                return 2;
        }
    }
}
