using SchedulingPro.Core.Ingestion.Demo;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App.Demo;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>Asks and does what the import page needs.</summary>
internal sealed class ImportModel(
    IUserContextAccessor users,
    ImportRuns runs,
    ImportTargetsQuery targets,
    ImportFolder folder,
    ImportQueue queue,
    DemoData demo,
    DemoJob job
)
{
    private const int Shown = 30;

    public async Task<ImportView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        return new(
            user.Scope.AllCompanies,
            await runs.ListAsync(user.Scope, Shown, cancellationToken),
            await targets.ExecuteAsync(user.Scope, cancellationToken),
            user.TimeZone,
            await demo.ExistsAsync(cancellationToken)
        );
    }

    /// <summary>The beginning of an uploaded file, or why it cannot be imported.</summary>
    public async Task<(ImportPreview? Preview, string? Problem)> PreviewAsync(
        ImportRun run,
        ImportOptions options,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await ImportPreviewReader.ReadAsync(folder.Source(run.Id), options, cancellationToken), null);
        }
        catch (ImportFileException error)
        {
            return (null, error.Message);
        }
        catch (IOException)
        {
            return (null, "The uploaded file is not there any more. Upload it again.");
        }
    }

    /// <summary>Puts the file into the queue; false when it runs already.</summary>
    public async Task<bool> StartAsync(ImportRun run, ImportOptions options, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var mine = options with { UserId = user.UserId };
        if (!await runs.QueueAsync(user.Scope, run.Id, run.TenantId, mine, cancellationToken))
            return false;
        queue.Add(run.Id);
        return true;
    }

    /// <summary>False when another program reads the file.</summary>
    public bool Cancel(ImportRun run) => queue.Cancel(run.Id);

    public async Task RemoveAsync(ImportRun run, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        await runs.RemoveAsync(user.Scope, run.Id, cancellationToken);
    }

    public bool HasSource(ImportRun run) => File.Exists(folder.Source(run.Id));

    public bool HasRejected(ImportRun run) => run.Rejected > 0 && File.Exists(folder.Rejected(run.Id));

    public async Task StartDemoAsync(bool add, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        if (!user.Scope.AllCompanies || user.TenantId == 0)
            return;
        if (add)
            job.StartAdding(user.TenantId, user.Actor);
        else
            job.StartRemoving(user.TenantId, user.Actor);
    }
}
