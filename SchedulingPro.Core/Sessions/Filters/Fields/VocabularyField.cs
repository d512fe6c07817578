using System.Linq.Expressions;
using SchedulingPro.Core.Names;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>A field whose values are words of a dictionary, compared by code; "(none)" stands for no value.</summary>
internal sealed class VocabularyField(
    string key,
    string label,
    VocabularyKind kind,
    Expression<Func<Session, int>> code,
    NameKind? names = null
) : SessionFilterField
{
    public override string Key => key;

    public override string Label => label;

    public override VocabularyKind? Vocabulary => kind;

    public override NameKind? Names => names;

    internal override Expression<Func<Session, int>> WordCode => code;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var codes = context.Codes(kind, term);
        var body =
            codes.Count == 1
                ? Expression.Equal(code.Body, Parameter(codes[0]))
                : (Expression)
                    Expression.Call(
                        typeof(Enumerable),
                        nameof(Enumerable.Contains),
                        [typeof(int)],
                        Parameter<IEnumerable<int>>(codes),
                        code.Body
                    );
        return Expression.Lambda<Func<Session, bool>>(term.Excluded ? Expression.Not(body) : body, code.Parameters[0]);
    }

    // A captured field, not a constant: the query then keeps its plan whatever the value.
    private static MemberExpression Parameter<T>(T value) =>
        Expression.Field(Expression.Constant(new Holder<T> { Value = value }), nameof(Holder<T>.Value));

    private sealed class Holder<T>
    {
        public required T Value;
    }
}
