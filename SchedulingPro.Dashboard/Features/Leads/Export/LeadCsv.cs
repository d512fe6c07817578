using System.Globalization;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Leads.Export;

/// <summary>Writes leads as CSV: what the list shows and what was done, in local times.</summary>
internal sealed class LeadCsv(Stream output, TimeZoneInfo zone)
{
    private static readonly Column[] Columns =
    [
        new("Lead", i => Text(i.Lead.Id)),
        new("State", i => i.Lead.Status == LeadStatus.Open ? "Open" : "Closed"),
        new("Name", i => i.Session.CustomerName ?? ""),
        new("Phone", i => i.Session.Content.Customer.Phone ?? ""),
        new("E-mail", i => i.Session.Content.Customer.Email ?? ""),
        new("Company", i => i.Session.Owner.CompanyName),
        new("Scheduler", i => i.Session.Owner.Name),
        new("Service", i => i.Session.Content.Category ?? ""),
        new("Job type", i => i.Session.Names.JobType ?? ""),
        new("ZIP code", i => i.Session.Content.Customer.Address.Zip ?? ""),
        new("City", i => i.Session.Content.Customer.Address.City ?? ""),
        new("Campaign", i => i.Session.Campaign ?? ""),
        new("Got to", i => MilestoneSteps.Label(i.Session.Furthest)),
        Time("Time slot", i => i.Session.Content.TimeslotStart),
        new("Reasons", i => string.Join("; ", LeadPriority.InOrder(i.Lead.Reasons).Select(LeadWords.Reason))),
        new("Priority", i => Text(i.Lead.Priority)),
        new("Sessions", i => Text(i.Lead.SessionCount)),
        Time("Last act", i => Utc(i.Lead.ActTicks)),
        Time("Came up", i => Utc(i.Lead.ArrivedTicks)),
        new("Whose", i => i.HolderName ?? i.AssigneeName ?? ""),
        new("Attempts", i => Text(i.Lead.Attempts)),
        Time("First touch", i => Utc(i.Lead.FirstTouchTicks)),
        new("First touch after (business minutes)", i => Minutes(i.Lead.FirstTouchSeconds)),
        new("After assignment (business minutes)", i => Minutes(i.Lead.FirstTouchAssignedSeconds)),
        new("Spoken with", i => i.Lead.IsReached ? "Yes" : "No"),
        new("Disposition", i => i.Disposition ?? ""),
        Time("Due", i => Utc(i.Lead.DueTicks)),
        Time("Closed", i => Utc(i.Lead.ClosedTicks)),
        new("Recovered", i => Recovered(i.Lead.Recovery)),
        new("Session id", i => i.Session.Content.Id),
    ];

    private readonly CsvOutput csv = new(output);

    public Task WriteHeadAsync(CancellationToken cancellationToken) =>
        csv.WriteAsync(Columns.Select(c => c.Instant is null ? c.Title : $"{c.Title} ({zone.Id})"), cancellationToken);

    public Task WriteAsync(LeadListItem item, CancellationToken cancellationToken) =>
        csv.WriteAsync(
            Columns.Select(c => c.Instant is { } instant ? CsvOutput.Local(instant(item), zone) : c.Text(item)),
            cancellationToken
        );

    public Task FlushAsync(CancellationToken cancellationToken) => csv.FlushAsync(cancellationToken);

    private static string Recovered(LeadRecovery recovery) =>
        recovery switch
        {
            LeadRecovery.Staff => "By staff",
            LeadRecovery.Self => "By the visitor",
            _ => "",
        };

    private static Column Time(string title, Func<LeadListItem, DateTime?> instant) =>
        new(title, _ => "") { Instant = instant };

    private static DateTime? Utc(long? ticks) => ticks is { } at ? new DateTime(at, DateTimeKind.Utc) : null;

    private static string Minutes(int? seconds) =>
        seconds is { } all ? (all / 60.0).ToString("0.##", CultureInfo.InvariantCulture) : "";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Column(string Title, Func<LeadListItem, string> Text)
    {
        public Func<LeadListItem, DateTime?>? Instant { get; init; }
    }
}
