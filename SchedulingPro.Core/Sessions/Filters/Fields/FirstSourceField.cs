using System.Linq.Expressions;
using SchedulingPro.Core.Attribution.Touches;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>Source and medium of the person's first visit, the one that <see cref="TouchQuery"/> counts a booking under.</summary>
internal sealed class FirstSourceField : SessionFilterField
{
    public override string Key => FilterKeys.FirstSource;

    public override string Label => "First source / medium";

    public override VocabularyKind? Vocabulary => VocabularyKind.Source;

    internal override Expression<Func<Session, int>> WordCode => s => s.SourceCode;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var codes = context.Codes(VocabularyKind.Source, term);
        var first = FirstTouch.Source(context);
        var holds = Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [typeof(int)],
            Expression.Constant(codes),
            first.Body
        );
        return Expression.Lambda<Func<Session, bool>>(
            term.Excluded ? Expression.Not(holds) : holds,
            first.Parameters[0]
        );
    }
}
