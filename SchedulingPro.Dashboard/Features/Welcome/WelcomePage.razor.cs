using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App.Demo;

namespace SchedulingPro.Dashboard.Features.Welcome;

/// <summary>The second step of set-up: where the data comes from. Demo data is added while one watches or goes on.</summary>
public sealed partial class WelcomePage : IDisposable
{
    [Inject]
    private DemoJob Demo { get; set; } = null!;

    [Inject]
    private IUserContextAccessor Access { get; set; } = null!;

    /// <summary>A run to tell of: after demo data was removed the choice is open again.</summary>
    private DemoJobProgress? Shown => Demo.Progress is { } run && (run.IsRunning || run.IsAdding) ? run : null;

    protected override void OnInitialized() => Demo.Changed += Refresh;

    public void Dispose() => Demo.Changed -= Refresh;

    private static string HeadingOf(DemoJobProgress run) =>
        run.State switch
        {
            DemoJobState.Running when !run.IsAdding => "Demo data is being removed",
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
            Demo.StartAdding(me.TenantId, me.Actor);
        }
    }
}
