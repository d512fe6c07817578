using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>Whether set-up is still to be done. Asked at every request until it is, and then never again.</summary>
internal sealed class FirstRunState(InitialSetup setup)
{
    private volatile bool isDone;

    public async ValueTask<bool> IsPendingAsync(CancellationToken cancellationToken)
    {
        if (!isDone && !await setup.IsNeededAsync(cancellationToken))
        {
            isDone = true;
        }

        return !isDone;
    }
}
