namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>The tabs of the scheduler page, named in the URL.</summary>
public enum SchedulerTab
{
    Overview,
    Sessions,
    Install,
    History,
}
