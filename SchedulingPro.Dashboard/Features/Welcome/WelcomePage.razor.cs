using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Welcome;

/// <summary>The second step of set-up: where the data comes from. Demo data is added while one watches or goes on.</summary>
public sealed partial class WelcomePage : IDisposable
{
    [Inject]
    private DemoJob Demo { get; set; } = null!;

    [Inject]
    private IUserContextAccessor Access { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    protected override void OnInitialized() => Demo.Changed += Refresh;

    public void Dispose() => Demo.Changed -= Refresh;

    private static string HeadingOf(DemoJobState state) =>
        state switch
        {
            DemoJobState.Running => "Demo data is on its way",
            DemoJobState.Done => "The demo data is there",
            _ => "The demo data is not complete",
        };

    private void Refresh() => _ = InvokeAsync(StateHasChanged);

    private async Task AddDemoAsync()
    {
        var me = await Access.GetAsync();
        if (me.IsInRole(Roles.Admin))
        {
            Demo.Start(me.TenantId, me.Actor);
        }
    }

    private double? RateOf(DemoJobProgress run)
    {
        var seconds = (Clock.GetUtcNow() - run.StartedOn).TotalSeconds;
        return run.Done > 0 && seconds > 0.5 ? run.Done / seconds : null;
    }

    private TimeSpan? LeftOf(DemoJobProgress run) =>
        RateOf(run) is { } rate ? TimeSpan.FromSeconds((run.Total - run.Done) / rate) : null;
}
