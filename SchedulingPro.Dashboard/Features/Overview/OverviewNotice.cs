using SchedulingPro.Dashboard.Components.Icons;

namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>One thing that needs attention, and where it is mended.</summary>
public sealed record OverviewNotice(IconName Icon, bool IsPressing, string Text, string Action, string Url);
