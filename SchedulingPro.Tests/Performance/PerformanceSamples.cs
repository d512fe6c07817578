using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Tests.Performance;

/// <summary>Numbers for the performance page that need no database.</summary>
internal static class PerformanceSamples
{
    private static readonly long[] Reached = [200, 140, 140, 120, 100, 80, 60, 50];

    public static PerformanceView View(long sessions = 200) =>
        new()
        {
            Zone = "America/New_York",
            First = new(2026, 4, 5),
            Last = new(2026, 5, 4),
            Granularity = Granularity.Day,
            Values = Values(sessions),
            Notes = MetricCatalog
                .All.Where(m => m.Group == MetricGroup.Recovery)
                .ToDictionary(m => m.Key, _ => "It comes from a connected upstream account."),
            Funnel =
            [
                .. MilestoneSteps.All.Select(
                    (step, i) =>
                        new FunnelStep(step, Reached[i], i + 1 < Reached.Length ? Reached[i] - Reached[i + 1] : 0)
                ),
            ],
            Volume =
            [
                .. Enumerable
                    .Range(0, 30)
                    .Select(day => new VolumeBucket(
                        new DateTime(2026, 4, 5, 4, 0, 0, DateTimeKind.Utc).AddDays(day),
                        7,
                        5,
                        2,
                        3
                    )),
            ],
            Comparison = new(new(2026, 3, 6), new(2026, 4, 4), Values(100), []),
        };

    public static PerformanceView Empty() =>
        View() with
        {
            Values = Values(null),
            Funnel = [.. MilestoneSteps.All.Select(step => new FunnelStep(step, 0, 0))],
            Volume = [],
            Comparison = null,
        };

    private static Dictionary<string, double?> Values(double? sessions) =>
        MetricCatalog.All.ToDictionary(m => m.Key, m => m.Key == "totalSessions" ? sessions : null);
}
