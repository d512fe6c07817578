using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reconciliation;

namespace SchedulingPro.Tests.Reconciliation;

public sealed class ReconciliationCausesTests
{
    [Theory]
    [InlineData("totalSessions", 100, 50, 0, "At least 45 of the difference are not explained by this.")]
    [InlineData("totalSessions", 50, 100, 0, "At least 47 of the difference are not explained by this.")]
    [InlineData("totalSessions", 55, 50, 0, null)]
    [InlineData("totalSessions", 100, 50, 1, null)]
    [InlineData("zipcode", 100, 50, 0, null)]
    public void Of_CountsExplainLess_SaysHowMuchIsLeft(string key, int upstream, int ours, int unread, string? rest)
    {
        var metric = MetricCatalog.Find(key)!;
        var value = new ReconciledValue(key, metric.Label, metric.Unit, upstream, ours);

        var causes = new ReconciliationCauses(Unreadable: 2, unread).Of(value, metric, new([]), new(0, Late: 3, 0));

        Assert.Equal(rest, causes.SingleOrDefault(c => c.Contains("not explained", StringComparison.Ordinal)));
    }
}
