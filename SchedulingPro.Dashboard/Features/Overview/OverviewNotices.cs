using System.Globalization;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Core.Overview;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>What needs attention in words, each with the place where it is mended.</summary>
internal static class OverviewNotices
{
    private const int MostNames = 3;

    public static IReadOnlyList<OverviewNotice> Of(
        UserContext user,
        IReadOnlyList<SchedulerListCompany> companies,
        SystemAttention? system,
        IReadOnlyList<SyncStatus> connections
    ) => [.. Of(user, connections), .. Of(user, companies), .. system is null ? [] : Of(system)];

    /// <summary>The newest alert that nobody took note of, and how many more there are.</summary>
    public static IReadOnlyList<OverviewNotice> Of(AlertPage waiting) =>
        waiting.Items is [var newest, ..]
            ?
            [
                new(
                    IconName.Bell,
                    true,
                    $"{newest.RuleName}: {newest.Alert.Text}",
                    waiting.Total == 1
                        ? "Take note of it"
                        : $"See {(waiting.Total - 1).ToString("N0", CultureInfo.InvariantCulture)} more",
                    AppUrls.Alerts
                ),
            ]
            : [];

    private static IEnumerable<OverviewNotice> Of(UserContext user, IReadOnlyList<SyncStatus> connections)
    {
        foreach (var connection in connections.Where(c => c.State == SyncState.OutOfStep))
        {
            var since = connection.InStepOn is { } at ? $" since {RelativeTime.Short(at, user.TimeZone)}" : "";
            yield return new(
                IconName.Refresh,
                true,
                $"{connection.Name} is out of step{since}: newer sessions may be missing.",
                "See why",
                AppUrls.Sync
            );
        }
    }

    private static IEnumerable<OverviewNotice> Of(UserContext user, IReadOnlyList<SchedulerListCompany> companies)
    {
        var mend = user.IsInRole(Roles.Admin) ? AppUrls.Companies : AppUrls.Schedulers;
        if (Names(companies, CompanyAttention.NoDefault) is { } without)
        {
            yield return new(IconName.Alert, true, $"No default scheduler: {without}.", "Set a default", mend);
        }

        if (Names(companies, CompanyAttention.SeveralDefaults) is { } several)
        {
            yield return new(IconName.Alert, true, $"More than one default scheduler: {several}.", "Keep one", mend);
        }

        var flagged = AppUrls.With(AppUrls.Schedulers, ("attention", "yes"));
        if (Names(companies, SchedulerAttention.Stale) is { } stale)
        {
            var days = SchedulerListQuery.StaleAfter.Days.ToString(CultureInfo.InvariantCulture);
            yield return new(
                IconName.Clock,
                true,
                $"Active, but no session for {days} days: {stale}.",
                "Look at the schedulers",
                flagged
            );
        }

        if (user.IsInRole(Roles.Admin) && Names(companies, SchedulerAttention.KnownOnlyById) is { } unknown)
        {
            yield return new(IconName.Tag, false, $"Known only by id: {unknown}.", "Give names", mend);
        }
    }

    private static IEnumerable<OverviewNotice> Of(SystemAttention system)
    {
        if (system.BrokenImports.Count > 0)
        {
            yield return new(
                IconName.Upload,
                true,
                $"Import not finished: {Words(system.BrokenImports, system.BrokenImports.Count)}.",
                "Open imports",
                AppUrls.Import
            );
        }

        if (system.RejectingImport is { } file)
        {
            yield return new(
                IconName.Upload,
                false,
                $"The last import, {file}, left out {Count(system.RejectedRows, "row", "rows")}.",
                "See the rejected rows",
                AppUrls.Import
            );
        }

        if (system.UnrecognisedCount > 0)
        {
            yield return new(
                IconName.Book,
                true,
                $"{Count(system.UnrecognisedCount, "word", "words")} of the source without a meaning: {Words(system.UnrecognisedWords.Select(w => $"“{w}”"), system.UnrecognisedCount)}.",
                "Give a meaning",
                AppUrls.Vocabulary
            );
        }

        if (system.HasDemoData)
        {
            yield return new(
                IconName.Info,
                false,
                "Demo data is among the numbers.",
                "Remove it when you are done",
                AppUrls.Import
            );
        }
    }

    private static string? Names(IReadOnlyList<SchedulerListCompany> companies, CompanyAttention attention) =>
        Words([.. companies.Where(c => c.Attention == attention).Select(c => c.Name)]);

    private static string? Names(IReadOnlyList<SchedulerListCompany> companies, SchedulerAttention attention) =>
        Words([.. companies.SelectMany(c => c.Items).Where(i => i.Attention.HasFlag(attention)).Select(i => i.Name)]);

    private static string? Words(IReadOnlyList<string> names) =>
        names.Count == 0 ? null : Words(names.Take(MostNames), names.Count);

    /// <summary>"A, B, C and 4 more"</summary>
    private static string Words(IEnumerable<string> shown, int count)
    {
        var names = shown.ToList();
        var words = string.Join(", ", names);
        return count > names.Count ? $"{words} and {count - names.Count} more" : words;
    }

    private static string Count(int count, string one, string many) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
