using Mediator;
using TalentPark.Application.Access;
using TalentPark.Application.Shared;
using TalentPark.Domain.Policy;

namespace TalentPark.Application.Policy;

/// <summary>What can be chosen from a classifier on a day.</summary>
/// <param name="Page">From 1.</param>
[Needs(Permission.SeePolicy)]
public sealed record ListClassifier(string Kind, DateOnly On, int Page = 1) : IQuery<ClassifierPage>
{
    public const int PageSize = 50;

    public sealed class Handler(CurrentPolicy policy) : IQueryHandler<ListClassifier, ClassifierPage>
    {
        public ValueTask<ClassifierPage> Handle(ListClassifier query, CancellationToken ct)
        {
            if (!ClassifierKinds.All.Contains(query.Kind))
            {
                throw new NotFound();
            }

            var open = policy.Classifiers.Open(query.Kind, query.On);
            var pages = Math.Max(1, (open.Count + PageSize - 1) / PageSize);
            var page = Math.Clamp(query.Page, 1, pages);
            return ValueTask.FromResult(new ClassifierPage(query.Kind, query.On, open.Count, page, pages, [.. open.Skip((page - 1) * PageSize).Take(PageSize)]));
        }
    }
}

public sealed record ClassifierPage(string Kind, DateOnly On, int Total, int Page, int Pages, IReadOnlyList<ClassifierItem> Rows);
