using Mediator;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

/// <summary>Accounts by name: everybody's for the admin, the own centre's for its administrator.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record ListAccounts(string? Find, int Page) : IQuery<AccountsPage>
{
    public sealed class Handler(IAccountBook book, ICurrentUser user) : IQueryHandler<ListAccounts, AccountsPage>
    {
        public async ValueTask<AccountsPage> Handle(ListAccounts query, CancellationToken ct) =>
            await book.List(user.ManagedCentre(), string.IsNullOrWhiteSpace(query.Find) ? null : query.Find.Trim(), Math.Max(1, query.Page), ct);
    }
}
