using SchedulingPro.Core.Reports;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>Makes reports when they are due while the server runs.</summary>
internal sealed class ReportWorker(
    IHostApplicationLifetime lifetime,
    ReportSending sending,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<ReportWorker> log
) : RepeatingWorker(lifetime, clock, log)
{
    /// <summary>Setting: false where another server of the same database does it.</summary>
    public const string Enabled = "Reports:Enabled";

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    protected override bool IsEnabled => settings.GetValue(Enabled, true);

    protected override string FailureText => "Reports could not be made; it is tried again";

    protected override TimeSpan RestAfterFailure => LookEvery;

    protected override async Task TurnAsync(CancellationToken stoppingToken)
    {
        await sending.RunAsync(stoppingToken);
        await Task.Delay(LookEvery, Clock, stoppingToken);
    }
}
