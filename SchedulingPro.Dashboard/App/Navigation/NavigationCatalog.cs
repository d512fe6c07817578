using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Features.Alerts;
using SchedulingPro.Dashboard.Features.Leads;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.App.Navigation;

/// <summary>The left navigation: arranged by work, not by table. A new page gets its line here.</summary>
internal static class NavigationCatalog
{
    public static IReadOnlyList<NavigationGroup> Groups { get; } =
    [
        new(
            null,
            [
                new("Overview", AppUrls.Overview, IconName.Home, Policies.Staff),
                new("Leads", AppUrls.Leads, IconName.Phone, Policies.Staff) { Badge = typeof(LeadBadge) },
                new("Team report", AppUrls.LeadsReport, IconName.Users, Policies.Manager),
                new("Sessions", AppUrls.Sessions, IconName.List, Policies.Staff),
                new("Performance", AppUrls.Performance, IconName.Chart, Policies.Staff),
                new("Alerts", AppUrls.Alerts, IconName.Bell, Policies.Staff) { Badge = typeof(AlertBadge) },
                new("Reports", AppUrls.Reports, IconName.Mail, Policies.Manager),
                new("Schedulers", AppUrls.Schedulers, IconName.Calendar, Policies.Staff),
                new("Sync", AppUrls.Sync, IconName.Refresh, Policies.Manager),
                new("Webhooks", AppUrls.Webhooks, IconName.Bolt, Policies.Manager),
                new("Reconciliation", AppUrls.Reconciliation, IconName.Table, Policies.Manager),
            ]
        ),
        new(
            "Admin",
            [
                new("Follow-up", AppUrls.FollowUp, IconName.Clock, Policies.Manager),
                new("Do not contact", AppUrls.DoNotContact, IconName.Ban, Policies.Manager),
                new("Companies", AppUrls.Companies, IconName.Building, Policies.Admin),
                new("Connections", AppUrls.Connections, IconName.Link, Policies.Admin),
                new("Mail", AppUrls.Mail, IconName.Mail, Policies.Admin),
                new("Import", AppUrls.Import, IconName.Upload, Policies.Admin),
                new("Users", AppUrls.Users, IconName.Users, Policies.Admin),
                new("API clients", AppUrls.ApiClients, IconName.Code, Policies.Admin),
                new("Vocabulary", AppUrls.Vocabulary, IconName.Book, Policies.Admin),
                new("Names", AppUrls.Names, IconName.Tag, Policies.Admin),
                new("Audit log", AppUrls.Audit, IconName.Shield, Policies.Admin),
                new("System", AppUrls.System, IconName.Server, Policies.Admin),
            ]
        ),
    ];

    /// <summary>Whether the entry is the one the path belongs to: the page itself or one below it that has no entry of its own.</summary>
    public static bool IsCurrent(NavigationEntry entry, string path) =>
        Holds(entry, path)
        && !Groups.SelectMany(g => g.Entries).Any(other => other.Url.Length > entry.Url.Length && Holds(other, path));

    private static bool Holds(NavigationEntry entry, string path) =>
        entry.Url == AppUrls.Overview
            ? path is "" or AppUrls.Overview
            : path.Equals(entry.Url, StringComparison.OrdinalIgnoreCase)
                || path.StartsWith(entry.Url + "/", StringComparison.OrdinalIgnoreCase);
}
