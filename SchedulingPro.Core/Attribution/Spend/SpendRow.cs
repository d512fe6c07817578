using System.Globalization;

namespace SchedulingPro.Core.Attribution.Spend;

/// <summary>One row of a file of costs on its way to a <see cref="SpendDraft"/>.</summary>
internal sealed class SpendRow(
    long line,
    SpendColumns columns,
    IReadOnlyList<string> cells,
    Dictionary<string, int> companies
)
{
    private readonly List<SpendFileError> errors = [];

    internal IReadOnlyList<SpendFileError> Errors => errors;

    internal SpendDraft? Read()
    {
        var (first, last) = Days();
        if (!SpendAmount.TryParse(Cell(columns.Amount), out var cents))
        {
            Refuse("amount", Cell(columns.Amount).Length == 0 ? "is missing." : "is not an amount such as 1234.50.");
        }

        var (source, medium, campaign) = (Cell(columns.Source), Cell(columns.Medium), Cell(columns.Campaign));
        if (source.Length == 0 && medium.Length > 0)
        {
            Refuse("source", "is missing beside the medium.");
        }
        else if (source.Length == 0 && campaign.Length == 0)
        {
            Refuse("campaign", "says neither a campaign nor a source.");
        }

        var both = medium.Length > 0 ? $"{source} / {medium}" : source;
        var draft = new SpendDraft(first, last, cents)
        {
            Line = line,
            CompanyId = Company(),
            Source = both.Length == 0 ? null : both,
            Campaign = campaign.Length == 0 ? null : campaign,
        };
        errors.AddRange(
            SpendRules
                .Problems(draft)
                .Where(_ => errors.Count == 0)
                .Select(p => new SpendFileError(line, p.Field, p.Reason + "."))
        );
        return errors.Count == 0 ? draft : null;
    }

    private (DateOnly First, DateOnly Last) Days()
    {
        if (Cell(columns.Month) is { Length: > 0 } month)
        {
            if (
                DateOnly.TryParseExact(
                    month + "-01",
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    default,
                    out var first
                )
                && first.Year < DateOnly.MaxValue.Year
            )
            {
                return (first, first.AddMonths(1).AddDays(-1));
            }

            Refuse("month", "is not a month such as 2026-03.");
            return default;
        }

        if (Cell(columns.Date).Length > 0)
        {
            var day = Day(columns.Date, "date");
            return (day, day);
        }

        return (Day(columns.From, "from"), Day(columns.To, "to"));
    }

    private DateOnly Day(int column, string field)
    {
        if (DateOnly.TryParseExact(Cell(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out var day))
        {
            return day;
        }

        Refuse(field, Cell(column).Length == 0 ? "is missing." : "is not a date such as 2026-03-31.");
        return default;
    }

    private int? Company()
    {
        var name = Cell(columns.Company);
        if (name.Length == 0)
        {
            return null;
        }

        if (companies.TryGetValue(name, out var id))
        {
            return id;
        }

        Refuse("company", $"there is no company “{(name.Length > 60 ? name[..60] + "…" : name)}”.");
        return null;
    }

    private string Cell(int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : "";

    private void Refuse(string field, string reason) => errors.Add(new(line, field, reason));
}
