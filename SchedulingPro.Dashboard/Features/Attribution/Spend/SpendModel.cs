using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.Features.Attribution.Campaigns;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>Shows, reads and enters costs for whoever is asking.</summary>
internal sealed class SpendModel(
    IUserContextAccessor users,
    SpendListQuery query,
    SpendEditor editor,
    CampaignListQuery campaigns,
    FilterOptionsQuery options,
    TimeProvider clock
)
{
    public async Task<SpendView> LoadAsync(CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        return await Task.Run(
            async () =>
            {
                var known = await campaigns.ExecuteAsync(
                    user.Scope,
                    user.TenantId,
                    CampaignsModel.Counted(now),
                    cancellationToken
                );
                var sources = await options.AllWordsAsync(
                    user.Scope,
                    SessionFilterCatalog.Find(FilterKeys.Source)!,
                    cancellationToken
                );
                return new SpendView(
                    await query.ExecuteAsync(user.Scope, user.TenantId, cancellationToken),
                    [.. known.Names.Select(n => n.Name)],
                    sources,
                    user.Scope.AllCompanies,
                    ZoneClock.DateOf(now, user.TimeZone),
                    user.TimeZone
                )
                {
                    Spellings = [.. known.Names.SelectMany(n => n.Spellings).Select(s => s.Name)],
                };
            },
            cancellationToken
        );
    }

    /// <summary>Reads a file without entering anything.</summary>
    public async Task<SpendPreview> ReadAsync(
        SpendView view,
        string name,
        Stream file,
        CancellationToken cancellationToken
    )
    {
        var user = await users.GetAsync(cancellationToken);
        var companies = view
            .List.Companies.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Key, StringComparer.OrdinalIgnoreCase);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        bytes.Position = 0;

        // Off the circuit's thread: a large file is read, and its words are looked for among many.
        return await Task.Run(
            async () =>
            {
                var read = await SpendFile.ReadAsync(bytes, companies, cancellationToken);
                List<SpendDraft> rows = [.. read.Rows.Select(view.InKnownWords)];
                var known =
                    read.Errors.Count > 0
                        ? new HashSet<SpendDraft>()
                        : await query.KnownAsync(user.Scope, user.TenantId, rows, cancellationToken);
                return new SpendPreview(name, rows, read.Errors, known, view.StrangeOf(rows));
            },
            cancellationToken
        );
    }

    public async Task<EditResult> AddAsync(
        IReadOnlyList<SpendDraft> drafts,
        string? file,
        CancellationToken cancellationToken
    ) => await editor.AddAsync(await users.GetAsync(cancellationToken), drafts, file, cancellationToken);

    public async Task<IReadOnlyList<SpendDraft>> RemoveAsync(Guid entryId, CancellationToken cancellationToken) =>
        await editor.RemoveAsync(await users.GetAsync(cancellationToken), entryId, cancellationToken);
}
