using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Performance;

/// <summary>One step of the funnel as it is shown, with some steps perhaps left out.</summary>
/// <param name="Step">The milestone.</param>
/// <param name="Next">The next step shown; null at the last.</param>
/// <param name="Reached">Sessions that got here or further.</param>
/// <param name="Lost">Sessions that got here and not to the next step shown.</param>
/// <param name="Before">Sessions of the step before; null at the first.</param>
/// <param name="First">Sessions of the first step.</param>
public sealed record FunnelStage(Milestones Step, Milestones? Next, long Reached, long Lost, long? Before, long First)
{
    /// <summary>Share of the step before that got here; null at the first step and of nothing.</summary>
    public double? FromBefore => Before is > 0 and { } before ? (double)Reached / before : null;

    /// <summary>Share of all that got here; null of nothing.</summary>
    public double? FromFirst => First > 0 ? (double)Reached / First : null;

    /// <summary>Share of those here that went no further; null at the last step and of nothing.</summary>
    public double? LostShare => Next is not null && Reached > 0 ? (double)Lost / Reached : null;

    /// <summary>Sessions lost until here, of all.</summary>
    public long LostSoFar => First - Reached;

    /// <summary>How the loss at a step changed, in percentage points: growing is bad.</summary>
    public static MetricChange ChangeOf(FunnelStage now, FunnelStage before) =>
        new(100 * (now.LostShare - before.LostShare), "pt", ChangeMeaning.LessIsBetter);

    /// <summary>The steps without those of <paramref name="leftOut"/>, whose losses count at the step before them.</summary>
    public static IReadOnlyList<FunnelStage> Of(
        IReadOnlyList<FunnelStep> funnel,
        IReadOnlyCollection<Milestones> leftOut
    )
    {
        var shown = funnel.Where(s => !leftOut.Contains(s.Step)).ToList();
        return
        [
            .. shown.Select(
                (step, i) =>
                    new FunnelStage(
                        step.Step,
                        i + 1 < shown.Count ? shown[i + 1].Step : null,
                        step.Reached,
                        i + 1 < shown.Count ? step.Reached - shown[i + 1].Reached : 0,
                        i == 0 ? null : shown[i - 1].Reached,
                        shown[0].Reached
                    )
            ),
        ];
    }
}
