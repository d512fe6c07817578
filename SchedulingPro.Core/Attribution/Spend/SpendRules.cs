using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>What holds for every cost, typed or from a file.</summary>
internal static class SpendRules
{
    private const int LongestName = 300;
    private const int MostDays = 400;

    internal static IEnumerable<FieldError> Problems(SpendDraft draft)
    {
        if (draft.First.Year is < 1990 or > 2099 || draft.Last.Year is < 1990 or > 2099)
        {
            yield return new("from", "is not a date between 1990 and 2099");
        }
        else if (draft.Last < draft.First)
        {
            yield return new("to", "is before the first day");
        }
        else if (draft.Last.DayNumber - draft.First.DayNumber >= MostDays)
        {
            yield return new("to", $"is more than {MostDays} days after the first day; enter the cost month by month");
        }

        if (draft.Cents is <= 0 or > SpendAmount.Most)
        {
            yield return new("amount", "is not between 0.01 and 1,000,000,000");
        }

        if (draft is { Source: null, Campaign: null })
        {
            yield return new("campaign", "says neither a campaign nor a source");
        }

        if (draft.Campaign is { Length: > LongestName })
        {
            yield return new("campaign", $"is longer than {LongestName} characters");
        }

        if (draft.Source is { Length: > LongestName })
        {
            yield return new("source", $"is longer than {LongestName} characters");
        }
    }
}
