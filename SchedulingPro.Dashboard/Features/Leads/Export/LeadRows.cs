using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Leads.Export;

/// <summary>Leads in a file: what the list shows and what was done. Numbers are numbers; phone numbers and ZIP codes are texts.</summary>
internal static class LeadRows
{
    private static readonly Column[] Columns =
    [
        Count("Lead", i => i.Lead.Id),
        Of("State", i => i.Lead.Status == LeadStatus.Open ? "Open" : "Closed"),
        Of("Name", i => i.Session.CustomerName ?? ""),
        Of("Phone", i => i.Session.Content.Customer.Phone ?? ""),
        Of("E-mail", i => i.Session.Content.Customer.Email ?? ""),
        Of("Company", i => i.Session.Owner.CompanyName),
        Of("Scheduler", i => i.Session.Owner.Name),
        Of("Service", i => i.Session.Content.Category ?? ""),
        Of("Job type", i => i.Session.Names.JobType ?? ""),
        Of("ZIP code", i => i.Session.Content.Customer.Address.Zip ?? ""),
        Of("City", i => i.Session.Content.Customer.Address.City ?? ""),
        Of("Campaign", i => i.Session.Campaign ?? ""),
        Of("Got to", i => MilestoneSteps.Label(i.Session.Furthest)),
        Time("Time slot", i => i.Session.Content.TimeslotStart),
        Of("Reasons", i => string.Join("; ", LeadPriority.InOrder(i.Lead.Reasons).Select(LeadWords.Reason))),
        Count("Priority", i => i.Lead.Priority),
        Count("Sessions", i => i.Lead.SessionCount),
        Time("Last act", i => Utc(i.Lead.ActTicks)),
        Time("Came up", i => Utc(i.Lead.ArrivedTicks)),
        Of("Whose", i => i.HolderName ?? i.AssigneeName ?? ""),
        Count("Attempts", i => i.Lead.Attempts),
        Time("First touch", i => Utc(i.Lead.FirstTouchTicks)),
        Minutes("First touch after (business minutes)", i => i.Lead.FirstTouchSeconds),
        Minutes("After assignment (business minutes)", i => i.Lead.FirstTouchAssignedSeconds),
        Of("Spoken with", i => i.Lead.IsReached ? "Yes" : "No"),
        Of("Disposition", i => i.Disposition ?? ""),
        Time("Due", i => Utc(i.Lead.DueTicks)),
        Time("Closed", i => Utc(i.Lead.ClosedTicks)),
        Of("Recovered", i => Recovered(i.Lead.Recovery)),
        Of("Session id", i => i.Session.Content.Id),
    ];

    public static IReadOnlyList<FigureColumn> Heads { get; } =
    [.. Columns.Select((c, at) => new FigureColumn($"{at}", c.Title, c.Kind))];

    public static IReadOnlyList<FigureCell> Cells(LeadListItem item) =>
        Array.ConvertAll(Columns, column => column.Cell(item));

    private static string Recovered(LeadRecovery recovery) =>
        recovery switch
        {
            LeadRecovery.Staff => "By staff",
            LeadRecovery.Self => "By the visitor",
            _ => "",
        };

    private static Column Of(string title, Func<LeadListItem, string> text) =>
        new(title, FigureKind.Text, i => FigureCell.Of(text(i)));

    private static Column Count(string title, Func<LeadListItem, int> number) =>
        new(title, FigureKind.Count, i => FigureCell.Of(number(i)));

    private static Column Minutes(string title, Func<LeadListItem, int?> seconds) =>
        new(title, FigureKind.Decimal, i => FigureCell.Of(Rounded(seconds(i))));

    private static Column Time(string title, Func<LeadListItem, DateTime?> instant) =>
        new(title, FigureKind.Instant, i => FigureCell.At(instant(i)));

    private static DateTime? Utc(long? ticks) => ticks is { } at ? new DateTime(at, DateTimeKind.Utc) : null;

    private static double? Rounded(int? seconds) => seconds is { } all ? Math.Round(all / 60.0, 2) : null;

    private sealed record Column(string Title, FigureKind Kind, Func<LeadListItem, FigureCell> Cell);
}
