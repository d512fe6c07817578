using System.Linq.Expressions;

namespace SchedulingPro.Core.Sessions.Filters.Fields;

/// <summary>Source or medium alone: the words "source / medium" that hold it.</summary>
internal sealed class SourcePartField(string key, string label, bool isMedium) : SessionFilterField
{
    public override string Key => key;

    public override string Label => label;

    internal override bool NeedsSourceWords => true;

    /// <summary>The part of a word that the field is about.</summary>
    internal string Part(string? word) => isMedium ? SourceParts.Of(word).Medium : SourceParts.Of(word).Source;

    internal override Expression<Func<Session, int>> WordCode => s => s.SourceCode;

    internal override Expression<Func<Session, bool>> Condition(FilterTerm term, FilterContext context)
    {
        var codes = context.SourceWords.Where(w => term.Values.Contains(Part(w.Value))).Select(w => w.Id).ToList();
        if (term.Values.Contains(FilterValues.NotGiven))
        {
            codes.Add(0);
        }

        return term.Excluded ? s => !codes.Contains(s.SourceCode) : s => codes.Contains(s.SourceCode);
    }
}
