using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Schedulers.Listing;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>One company of the scheduler list.</summary>
public sealed partial class SchedulerGroup
{
    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required SchedulerListCompany Company { get; set; }

    [Parameter, EditorRequired]
    public required SchedulerListState State { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter]
    public bool IsAdmin { get; set; }

    private string HeadingId => $"company-{Company.Id}";

    private string Summary
    {
        get
        {
            var routers = Company.Items.Count(i => i.IsRouter);
            var schedulers = Company.Items.Count - routers;
            return $"{Words(schedulers, "scheduler")}{(routers > 0 ? $" · {Words(routers, "router")}" : "")}";
        }
    }

    private static string Words(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
