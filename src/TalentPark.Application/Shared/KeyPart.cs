using System.Linq.Expressions;

namespace TalentPark.Application.Shared;

/// <summary>One value of what a list is ordered by: sorts by it and compares rows with a known one.</summary>
internal abstract class KeyPart<T>
{
    public static KeyPart<T> Of<TKey>(Expression<Func<T, TKey>> key) => new Typed<TKey>(key);

    public abstract IOrderedQueryable<T> Sort(IQueryable<T> rows, bool descending);

    public abstract IOrderedQueryable<T> Then(IOrderedQueryable<T> rows, bool descending);

    /// <summary>The row's value compared with the anchor's.</summary>
    public abstract Expression Compare(ExpressionType how, ParameterExpression row, T anchor);

    private sealed class Typed<TKey>(Expression<Func<T, TKey>> key) : KeyPart<T>
    {
        private readonly Lazy<Func<T, TKey>> _value = new(key.Compile);

        public override IOrderedQueryable<T> Sort(IQueryable<T> rows, bool descending) => descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

        public override IOrderedQueryable<T> Then(IOrderedQueryable<T> rows, bool descending) => descending ? rows.ThenByDescending(key) : rows.ThenBy(key);

        public override Expression Compare(ExpressionType how, ParameterExpression row, T anchor)
        {
            var left = new Replace(key.Parameters[0], row).Visit(key.Body);
            var right = Held<TKey>.Parameter(_value.Value(anchor));
            if (how == ExpressionType.Equal || (typeof(TKey) != typeof(string) && typeof(TKey) != typeof(Guid)))
            {
                return Expression.MakeBinary(how, left, right);
            }

            var compared = typeof(TKey) == typeof(string)
                ? Expression.Call(typeof(string), nameof(string.Compare), null, left, right)
                : Expression.Call(left, nameof(Guid.CompareTo), null, right);
            return Expression.MakeBinary(how, compared, Expression.Constant(0));
        }
    }

}

/// <summary>A value in an expression that becomes a parameter of the statement, not a part of its text.</summary>
internal sealed record Held<TValue>(TValue Value)
{
    public static Expression Parameter(TValue value) => Expression.Property(Expression.Constant(new Held<TValue>(value)), nameof(Value));
}

internal sealed class Replace(ParameterExpression from, Expression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
