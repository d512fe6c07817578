using System.Linq.Expressions;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>
/// What blockers mean, told by their words: sources write them freely and publish no list. A blocker that holds none of these
/// words stays in the list of blockers as given and counts for no reason here.
/// </summary>
public static class BlockerWords
{
    /// <summary>Parts of blockers that say: the visitor lives outside the served area.</summary>
    public static IReadOnlyList<string> Area { get; } =
    ["zip", "postal", "area", "zone", "territory", "not serviced", "out of range"];

    /// <summary>Parts of blockers that say: there was no time to offer.</summary>
    public static IReadOnlyList<string> Slots { get; } =
    ["availab", "capacity", "no slot", "no time", "fully booked", "no appointment"];

    /// <summary>Whether the blocker says that the visitor lives outside the served area.</summary>
    public static bool IsArea(string blocker) => Holds(blocker, Area);

    /// <summary>Whether the blocker says that there was no time to offer.</summary>
    public static bool IsSlots(string blocker) => !IsArea(blocker) && Holds(blocker, Slots);

    internal static Expression<Func<VocabularyWord, bool>> AreaCondition { get; } = Any(Area);

    internal static Expression<Func<VocabularyWord, bool>> SlotsCondition { get; } =
        Any(Slots).And(AnyCondition.Of(Area.Select(Part), excluded: true));

    private static bool Holds(string blocker, IReadOnlyList<string> words) =>
        words.Any(w => blocker.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static Expression<Func<VocabularyWord, bool>> Any(IReadOnlyList<string> words) =>
        AnyCondition.Of(words.Select(Part), excluded: false);

    private static Expression<Func<VocabularyWord, bool>> Part(string part) => w => w.Value.ToLower().Contains(part);
}
