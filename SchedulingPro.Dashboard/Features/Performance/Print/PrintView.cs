using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Performance.Print;

/// <summary>What the weekly meeting gets on paper.</summary>
/// <param name="Tenant">Whose numbers they are.</param>
/// <param name="MadeOn">Local time of counting.</param>
/// <param name="Figures">The same as on the performance page.</param>
/// <param name="Funnel">Its steps as shown there.</param>
/// <param name="Tops">Where visitors came from and what became of them, the biggest rows of each.</param>
/// <param name="Changes">The metrics that changed most, the largest change first.</param>
internal sealed record PrintView(
    string Tenant,
    DateTime MadeOn,
    PerformanceView Figures,
    IReadOnlyList<FunnelStage> Funnel,
    IReadOnlyList<FigureTable> Tops,
    IReadOnlyList<MetricDefinition> Changes
);
