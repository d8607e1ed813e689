using Mediator;
using TalentPark.Application.Shared;

namespace TalentPark.Application.Access;

[Needs(Permission.ManageAccounts)]
public sealed record ShowAccount(Guid Id) : IQuery<AccountFile>
{
    public sealed class Handler(IAccountBook book, ICurrentUser user) : IQueryHandler<ShowAccount, AccountFile>
    {
        public async ValueTask<AccountFile> Handle(ShowAccount query, CancellationToken ct)
        {
            var account = await book.Find(query.Id, ct) ?? throw new NotFound();
            user.MustReach(account);
            return account;
        }
    }
}
