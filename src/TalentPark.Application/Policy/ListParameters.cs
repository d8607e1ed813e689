using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>The values of one edition in force on a day, with what comes next.</summary>
/// <param name="Edition">Null for the default one.</param>
[Needs(Permission.SeePolicy)]
public sealed record ListParameters(DateOnly On, string? Edition) : IQuery<ParametersPage>
{
    public sealed class Handler(CurrentPolicy policy) : IQueryHandler<ListParameters, ParametersPage>
    {
        public ValueTask<ParametersPage> Handle(ListParameters query, CancellationToken ct)
        {
            var edition = policy.Book.Edition(query.Edition) ?? throw new NotFound();
            var on = query.On < edition.FirstDay ? edition.FirstDay : query.On;
            var known = PolicyBook.InForce(policy.Rows.Entries);
            var rows = PolicyBook.InForceOn(on, edition.Name, policy.Rows.Entries)
                .Select(e => new ParameterRow(e, known.Where(n => n.Edition == e.Edition && n.Code == e.Code && n.ValidFrom > on).MinBy(n => n.ValidFrom)));
            return ValueTask.FromResult(new ParametersPage(on, edition.Name, policy.Book.Editions, edition.At(on).Sha256, policy.Rows.LastRelease, [.. rows]));
        }
    }
}

/// <param name="Sha256">Of the parameters in force, as kept with decisions.</param>
/// <param name="LastRelease">0 when there is none beyond what shipped.</param>
public sealed record ParametersPage(DateOnly On, string Edition, IReadOnlyList<string> Editions, string Sha256, int LastRelease, IReadOnlyList<ParameterRow> Rows);

/// <param name="Next">The value that follows; null when none is known.</param>
public sealed record ParameterRow(PolicyEntry Entry, PolicyEntry? Next);
