using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Builds "any of these" conditions and their opposites.</summary>
internal static class AnyCondition
{
    /// <summary>Any of <paramref name="conditions"/>, or none of them when <paramref name="excluded"/>.</summary>
    internal static Expression<Func<T, bool>> Of<T>(IEnumerable<Expression<Func<T, bool>>> conditions, bool excluded)
    {
        var row = Expression.Parameter(typeof(T), "r");
        Expression? any = null;
        foreach (var condition in conditions)
        {
            var body = new Replace(condition.Parameters[0], row).Visit(condition.Body);
            any = any is null ? body : Expression.OrElse(any, body);
        }

        any ??= Expression.Constant(false);
        return Expression.Lambda<Func<T, bool>>(excluded ? Expression.Not(any) : any, row);
    }

    /// <summary>Both of two conditions.</summary>
    internal static Expression<Func<T, bool>> And<T>(
        this Expression<Func<T, bool>> first,
        Expression<Func<T, bool>> second
    )
    {
        var body = new Replace(second.Parameters[0], first.Parameters[0]).Visit(second.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(first.Body, body), first.Parameters[0]);
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
