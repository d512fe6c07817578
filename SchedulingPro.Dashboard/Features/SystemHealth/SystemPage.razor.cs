using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.SystemHealth;

/// <summary>How database, disk and program are doing, for admins.</summary>
public sealed partial class SystemPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private SystemView? view;
    private DatabaseCheckResult? result;
    private string? failure;
    private bool checking;

    [Inject]
    internal SystemModel Model { get; set; } = null!;

    [Inject]
    private ILogger<SystemPage> Log { get; set; } = null!;

    private string? CheckText =>
        checking ? "Checking. This may take a minute."
        : result is null ? null
        : $"{result.Checks} checks over {result.Sessions:N0} sessions, "
            + (result.Problems.Count == 0 ? "no problem found." : $"{result.Problems.Count} problems found.");

    protected override Task OnInitializedAsync() => LoadAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private Task LoadAsync() =>
        GuardAsync(async () =>
        {
            failure = null;
            view = await Model.LoadAsync(left.Token);
        });

    private async Task CheckAsync()
    {
        (checking, result) = (true, null);
        await GuardAsync(async () => result = await Model.CheckAsync(left.Token));
        checking = false;
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        catch (Exception error)
        {
            failure = ErrorReference.New();
            LogFailure(Log, failure, error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The state of the system could not be read, reference {Reference}")]
    private static partial void LogFailure(ILogger log, string reference, Exception exception);
}
