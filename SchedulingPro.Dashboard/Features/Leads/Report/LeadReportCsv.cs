using System.Globalization;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>The team report as CSV: all leads, then each person, company, and hour of the week.</summary>
internal static class LeadReportCsv
{
    private static readonly string[] Head =
    [
        "Part",
        "Name",
        "Leads",
        "Touched",
        "Touched within 5 minutes",
        "Share within 5 minutes",
        "First touch, median (minutes)",
        "First touch, 9 of 10 within (minutes)",
        "From assignment, median (minutes)",
        "Attempts",
        "Attempts per touched lead",
        "Spoken with",
        "Contact rate",
        "Recovered by staff",
        "Recovery rate",
        "Self-recovered",
    ];

    public static async Task WriteAsync(Stream output, LeadReport report, CancellationToken cancellationToken)
    {
        var csv = new CsvOutput(output);
        await csv.WriteAsync(Head, cancellationToken);
        var rows = new List<(string Part, string Name, LeadFigures Figures)> { ("All", "", report.Total) };
        rows.AddRange(report.People.Select(p => ("First touched by", LeadReportWords.Name(p), p.Figures)));
        rows.AddRange(report.Companies.Select(c => ("Company", LeadReportWords.Name(c), c.Figures)));
        rows.AddRange(
            report.Hours.Select(h =>
                ("Came up", $"{LeadReportWords.Day(h.Weekday)} {LeadReportWords.Hour(h.Hour)}:00", h.Figures)
            )
        );
        foreach (var (part, name, figures) in rows)
        {
            await csv.WriteAsync([part, name, .. Numbers(figures)], cancellationToken);
        }

        await csv.FlushAsync(cancellationToken);
    }

    private static IEnumerable<string> Numbers(LeadFigures f) =>
        new double?[]
        {
            f.Leads,
            f.Touched,
            f.Within5,
            f.Within5Rate,
            f.MedianMinutes,
            f.P90Minutes,
            f.MedianAssignedMinutes,
            f.Attempts,
            f.AttemptsPerLead,
            f.Spoken,
            f.ContactRate,
            f.Recovered,
            f.RecoveryRate,
            f.SelfRecovered,
        }.Select(n => n?.ToString("0.####", CultureInfo.InvariantCulture) ?? "");
}
