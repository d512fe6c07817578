using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Report;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Leads.Report;

/// <summary>The team report's tables: people, companies and the hours of the week, each closed by all leads.</summary>
internal sealed class LeadReportTables(LeadReportModel model) : IPageTables
{
    public const string Key = "team-report";

    private static readonly FigureColumn[] Figures =
    [
        new("leads", "Leads", FigureKind.Count),
        new("touched", "Touched", FigureKind.Count),
        new("within5", "Touched within 5 minutes", FigureKind.Count),
        new("within5rate", "Share within 5 minutes", FigureKind.Rate),
        new("median", "First touch, median", FigureKind.Minutes),
        new("p90", "First touch, 9 of 10 within", FigureKind.Minutes),
        new("assigned", "From assignment, median", FigureKind.Minutes),
        new("attempts", "Attempts", FigureKind.Count),
        new("perlead", "Attempts per touched lead", FigureKind.Decimal),
        new("spoken", "Spoken with", FigureKind.Count),
        new("contact", "Contact rate", FigureKind.Rate),
        new("recovered", "Recovered by staff", FigureKind.Count),
        new("recovery", "Recovery rate", FigureKind.Rate),
        new("self", "Self-recovered", FigureKind.Count),
    ];

    public string Page => Key;

    public string Policy => Policies.Manager;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = LeadReportState.Read(query);
        var view = await model.LoadAsync(state, cancellationToken);
        var report = view.Report;
        var company = view.Companies.FirstOrDefault(c => c.Value == state.Company)?.Label;
        return new(
            "Team report",
            [
                Table("people", "By person", "First touched by", report.People.Select(Row), report.Total),
                Table("companies", "By company", "Company", report.Companies.Select(Row), report.Total),
                Table("hours", "By hour of the week", "Came up", report.Hours.Select(Row), report.Total),
            ]
        )
        {
            First = view.Period.First,
            Last = view.Period.Last,
            Of = company,
            Facts =
            [
                ("Leads", "By when they came up, in business hours of their company"),
                ("Company", company ?? "All"),
            ],
        };
    }

    private static FigureTable Table(
        string key,
        string title,
        string first,
        IEnumerable<FigureRow> rows,
        LeadFigures total
    ) =>
        new()
        {
            Key = key,
            Title = title,
            Columns = [new("name", first), .. Figures],
            Rows = [.. rows, Row("All", total) with { Kind = FigureRowKind.Total }],
        };

    private static FigureRow Row(LeadGroup group) => Row(LeadReportWords.Name(group), group.Figures);

    private static FigureRow Row(LeadHour hour) =>
        Row($"{LeadReportWords.Day(hour.Weekday)} {LeadReportWords.Hour(hour.Hour)}:00", hour.Figures);

    private static FigureRow Row(string name, LeadFigures f) =>
        new(
            name,
            [
                FigureCell.Of(name),
                .. new double?[]
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
                }.Select(number => FigureCell.Of(number)),
            ]
        );
}
