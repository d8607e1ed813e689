using Microsoft.Extensions.DependencyInjection;
using TalentPark.Application.Access;
using TalentPark.Application.Documents;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

/// <summary>The verb <c>invite</c>: the first administrator of an installation, who then invites everybody else. The link is printed, for there may be no mail yet.</summary>
internal static class InviteAdmin
{
    public static async Task<int> Run(IServiceProvider services, string email, string name)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, book) = (scope.ServiceProvider.GetRequiredService<TalentParkDb>(), scope.ServiceProvider.GetRequiredService<IAccountBook>());
        var settings = scope.ServiceProvider.GetRequiredService<AccountSettings>();
        var path = await db.InTransaction(async () =>
        {
            if (await book.Open(new(email, name, [Role.Admin], null, null), CancellationToken.None) is not { } account)
            {
                return null;
            }

            var (_, link) = await book.NewLink(account.Id, TimeSpan.FromHours(settings.InvitationHours), CancellationToken.None);
            await db.SaveChangesAsync();
            return link;
        }, CancellationToken.None);
        if (path is null)
        {
            await Console.Error.WriteLineAsync("The address is not one, or it has an account already; nothing was changed.");
            return 1;
        }

        Console.WriteLine($"Within {settings.InvitationHours} hours, once: {services.GetRequiredService<PublicAddress>().Origin}{path}");
        return 0;
    }
}
