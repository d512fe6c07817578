using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Tests.Performance;

/// <summary>Numbers for the performance page that need no database.</summary>
internal static class PerformanceSamples
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly long[] Reached = [200, 140, 140, 120, 100, 80, 60, 50];

    private static readonly long[] Before = [100, 80, 80, 70, 65, 40, 30, 25];

    private static IEnumerable<DateTime> Days =>
        Enumerable.Range(0, 30).Select(day => new DateTime(2026, 4, 5, 4, 0, 0, DateTimeKind.Utc).AddDays(day));

    public static PerformanceView View(long sessions = 200) =>
        new()
        {
            Period = ReportPeriod.Custom(new(2026, 4, 5), new(2026, 5, 4), Zone),
            Other = ReportPeriod.Custom(new(2026, 3, 6), new(2026, 4, 4), Zone),
            Granularity = Granularity.Day,
            Values = Values(sessions),
            Notes = MetricCatalog
                .All.Where(m => m.Group == MetricGroup.Recovery)
                .ToDictionary(m => m.Key, _ => "It comes from a connected upstream account."),
            Funnel = Steps(Reached),
            Starts = [.. Days],
            Series = MetricCatalog.All.ToDictionary(
                m => m.Key,
                IReadOnlyList<double?> (_) => [.. Days.Select((_, day) => (double?)(day % 7))]
            ),
            Annotations = [new(7, new(2026, 4, 7), "New web site", null, null, "Ann")],
            Comparison = new(Values(100), Steps(Before), new Dictionary<string, IReadOnlyList<double?>>()),
        };

    public static PerformanceView Empty() =>
        View() with
        {
            Values = Values(null),
            Funnel = [.. MilestoneSteps.All.Select(step => new FunnelStep(step, 0, 0))],
            Starts = [],
            Series = new Dictionary<string, IReadOnlyList<double?>>(),
            Other = null,
            Comparison = null,
        };

    private static IReadOnlyList<FunnelStep> Steps(long[] reached) =>
        [
            .. MilestoneSteps.All.Select(
                (step, i) => new FunnelStep(step, reached[i], i + 1 < reached.Length ? reached[i] - reached[i + 1] : 0)
            ),
        ];

    private static Dictionary<string, double?> Values(double? sessions) =>
        MetricCatalog.All.ToDictionary(m => m.Key, m => m.Key == "totalSessions" ? sessions : null);
}
