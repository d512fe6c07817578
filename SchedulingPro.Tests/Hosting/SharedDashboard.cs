namespace SchedulingPro.Tests.Hosting;

/// <summary>One dashboard for all tests of a class that leave it as they found it.</summary>
public sealed class SharedDashboard : IAsyncDisposable
{
    internal DashboardFactory Dashboard { get; } = new();

    public ValueTask DisposeAsync() => Dashboard.DisposeAsync();
}
