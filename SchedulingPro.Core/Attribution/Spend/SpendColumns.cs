namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>Which column of a file of costs holds what; -1 for none.</summary>
internal sealed class SpendColumns
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["amount"] = ["amount", "cost", "spend", "costs"],
        ["from"] = ["from", "first", "start", "start date", "from date"],
        ["to"] = ["to", "last", "end", "end date", "to date"],
        ["date"] = ["date", "day"],
        ["month"] = ["month"],
        ["source"] = ["source", "utm_source", "source / medium", "source/medium"],
        ["medium"] = ["medium", "utm_medium"],
        ["campaign"] = ["campaign", "utm_campaign", "campaign name"],
        ["company"] = ["company", "brand"],
    };

    private SpendColumns(List<string> head)
    {
        int At(string name) => head.FindIndex(h => Names[name].Contains(h, StringComparer.Ordinal));
        (Amount, From, To, Date, Month) = (At("amount"), At("from"), At("to"), At("date"), At("month"));
        (Source, Medium, Campaign, Company) = (At("source"), At("medium"), At("campaign"), At("company"));
    }

    internal int Amount { get; }
    internal int From { get; }
    internal int To { get; }
    internal int Date { get; }
    internal int Month { get; }
    internal int Source { get; }
    internal int Medium { get; }
    internal int Campaign { get; }
    internal int Company { get; }

    /// <summary>The columns that the head names; null, with what is missing, when a cost cannot be read from them.</summary>
    internal static SpendColumns? Of(IReadOnlyList<string> cells, out string missing)
    {
        var head = cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        var columns = new SpendColumns(head);
        var named = string.Join(", ", head.Where(h => h.Length > 0));
        missing =
            columns.Amount < 0 ? "its first line must name a column amount"
            : columns.Month < 0 && columns.Date < 0 && (columns.From < 0 || columns.To < 0)
                ? "its first line must name a column month, a column date, or the columns from and to"
            : columns is { Campaign: < 0, Source: < 0 }
                ? "its first line must name a column campaign or a column source"
            : "";
        if (missing.Length == 0)
        {
            return columns;
        }

        missing += named.Length == 0 ? "." : $"; it names {(named.Length > 120 ? named[..120] + "…" : named)}.";
        return null;
    }

    /// <summary>What separates the cells of the head: a comma, a semicolon or a tab, whichever is most frequent.</summary>
    internal static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var head = end <= 0 ? text.AsSpan() : text.AsSpan(0, end);
        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = head.Count(candidate) > head.Count(best) ? candidate : best;
        }

        return best;
    }
}
