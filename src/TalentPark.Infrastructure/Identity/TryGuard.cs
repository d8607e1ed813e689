using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TalentPark.Application.Shared;
using TalentPark.Infrastructure.Database;

namespace TalentPark.Infrastructure.Identity;

/// <summary>
/// Slows guessing down. Whoever guesses at an account from one address waits longer each time; the account's owner, at another address, hardly notices:
/// a guesser must not be able to lock anybody out.
/// </summary>
internal sealed class TryGuard(TalentParkDb db, IKeyedHash hash, IHttpContextAccessor http, TimeProvider clock)
{
    private static readonly TimeSpan Forgets = TimeSpan.FromHours(1);

    private static readonly Limit PerPlace = new("place", Free: 5, Base: 15, Longest: 900), PerAccount = new("account", Free: 50, Base: 2, Longest: 15), PerAddress = new("address", Free: 100, Base: 5, Longest: 60);

    /// <summary>Counts a try before it is made, so that many at once count too.</summary>
    /// <param name="what">What is guessed at: <c>password</c>, <c>code</c>.</param>
    /// <param name="account">Any name of the account.</param>
    /// <returns>How long to wait; null when the try may be made.</returns>
    public async Task<TimeSpan?> Begin(string what, string account)
    {
        foreach (var (limit, key) in Keys(what, account))
        {
            if (await Count(limit, key) is { } wait)
            {
                return wait;
            }
        }

        return null;
    }

    /// <summary>It was right: earlier tries from here are forgotten, and the one just counted is taken back elsewhere.</summary>
    public async Task Right(string what, string account)
    {
        var (place, others) = (Keys(what, account)[0].Key, Keys(what, account).Skip(1).Select(k => k.Key).ToArray());
        await db.Database.ExecuteSqlAsync($"delete from try_guard where key = {place}");
        await db.Database.ExecuteSqlAsync($"update try_guard set failures = failures - 1 where key = any ({others}) and failures > 0");
    }

    private async Task<TimeSpan?> Count(Limit limit, byte[] key)
    {
        var now = clock.GetUtcNow();
        var old = now - Forgets;
        var counted = await db.Database.SqlQuery<int>($"""
            insert into try_guard as t (key, failures, last_at) values ({key}, 1, {now})
            on conflict (key) do update set failures = case when t.last_at < {old} then 1 else t.failures + 1 end, last_at = {now}
            where t.last_at < {old} or t.last_at > {now} or t.failures < {limit.Free}
               or t.last_at + make_interval(secs => least({limit.Longest}, {limit.Base} * power(2, least(t.failures - {limit.Free}, 12)))) <= {now}
            returning failures as "Value"
            """).ToListAsync();
        if (counted.Count > 0)
        {
            return null;
        }

        var row = await db.TryGuard.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key);
        var wait = row is null ? TimeSpan.Zero : row.LastAt + TimeSpan.FromSeconds(Math.Min(limit.Longest, limit.Base * Math.Pow(2, Math.Min(row.Failures - limit.Free, 12)))) - now;
        return wait > TimeSpan.FromSeconds(1) ? wait : TimeSpan.FromSeconds(1);
    }

    private (Limit Limit, byte[] Key)[] Keys(string what, string account)
    {
        var (name, address) = (account.ToUpperInvariant(), Address(http.HttpContext?.Connection.RemoteIpAddress));
        return
        [
            (PerPlace, hash.Of($"{PerPlace.Name} {what} {name} {address}")),
            (PerAccount, hash.Of($"{PerAccount.Name} {what} {name}")),
            (PerAddress, hash.Of($"{PerAddress.Name} {what} {address}")),
        ];
    }

    /// <summary>One household or office holds a whole IPv6 /64; its first half is the address.</summary>
    private static string Address(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed record Limit(string Name, int Free, int Base, int Longest);
}
