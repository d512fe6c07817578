using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters;

/// <summary>Builds "any of these" conditions and their opposites.</summary>
internal static class AnyCondition
{
    /// <summary>Any of <paramref name="conditions"/>, or none of them when <paramref name="excluded"/>.</summary>
    internal static Expression<Func<Session, bool>> Of(
        IEnumerable<Expression<Func<Session, bool>>> conditions,
        bool excluded
    )
    {
        var session = Expression.Parameter(typeof(Session), "s");
        Expression? any = null;
        foreach (var condition in conditions)
        {
            var body = new Replace(condition.Parameters[0], session).Visit(condition.Body);
            any = any is null ? body : Expression.OrElse(any, body);
        }

        any ??= Expression.Constant(false);
        return Expression.Lambda<Func<Session, bool>>(excluded ? Expression.Not(any) : any, session);
    }

    private sealed class Replace(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
