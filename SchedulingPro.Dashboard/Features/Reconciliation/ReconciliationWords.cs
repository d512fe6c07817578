using System.Globalization;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reconciliation;
using SchedulingPro.Dashboard.Components.Text;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Reconciliation;

/// <summary>Numbers of the comparison as people read them.</summary>
internal static class ReconciliationWords
{
    /// <summary>Signed: upstream's minus ours; rates in percentage points.</summary>
    public static string Difference(ReconciledValue value)
    {
        if (value.Difference is not { } difference)
        {
            return MetricFigure.None;
        }

        if (value.IsSame)
        {
            return "0";
        }

        var sign = difference > 0 ? "+" : "−";
        var size = Math.Abs(difference);
        return value.Unit == MetricUnit.Rate
            ? sign + (size * 100).ToString("0.0##", CultureInfo.InvariantCulture) + " pt"
            : sign + size.ToString("N0", CultureInfo.InvariantCulture);
    }

    public static string Date(DateOnly date) => date.ToString("ddd, MMM d, yyyy", CultureInfo.InvariantCulture);

    public static string Period(ReconciliationView view) =>
        view.First == view.Last ? Date(view.First) : $"{Date(view.First)} to {Date(view.Last)}";

    /// <summary>How much of what the comparison needs was read.</summary>
    public static string Coverage(ReconciliationResult result) =>
        result.Read == result.Wanted
            ? $"All {Number(result.Wanted)} daily figures are read."
            : $"{Number(result.Read)} of {Number(result.Wanted)} daily figures are read; the days that miss are left out on both sides.";

    /// <summary>When upstream was asked.</summary>
    public static string ReadAt(ReconciliationView view)
    {
        var (oldest, newest) = (
            RelativeTime.Short(view.Result.OldestReadOn!.Value, view.Zone),
            RelativeTime.Short(view.Result.NewestReadOn!.Value, view.Zone)
        );
        return oldest == newest ? $"Read at {oldest}." : $"Read between {oldest} and {newest}.";
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
