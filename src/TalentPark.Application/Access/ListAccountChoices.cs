using Mediator;
using TalentPark.Application.Policy;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Access;

/// <summary>What one may choose from when inviting somebody: the roles one may give, and the banks.</summary>
[Needs(Permission.ManageAccounts)]
public sealed record ListAccountChoices : IQuery<AccountChoices>
{
    public sealed class Handler(ICurrentUser user, Classifiers classifiers) : IQueryHandler<ListAccountChoices, AccountChoices>
    {
        public ValueTask<AccountChoices> Handle(ListAccountChoices query, CancellationToken ct) =>
            ValueTask.FromResult(new AccountChoices(user.Grantable(), user.ManagedCentre() is null ? classifiers.Open(ClassifierKinds.Bank) : [], user.ManagedCentre() is null));
    }
}

/// <param name="Banks">Empty for a centre's administrator.</param>
/// <param name="IsForAll">Accounts of every centre, bank and office; else of the own centre.</param>
public sealed record AccountChoices(IReadOnlyList<Role> Roles, IReadOnlyList<ClassifierItem> Banks, bool IsForAll);
