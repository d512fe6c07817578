using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>
/// Sessions of a scheduler or router as the documents that are stored, page by page or all of them, always by creation, then
/// id: while nothing changes, pages neither repeat nor skip one.
/// </summary>
public sealed class SessionDocumentQuery(IDbContextFactory<SchedulingDbContext> contexts)
{
    /// <summary>Largest page, as published.</summary>
    public const int MaxPageSize = 5000;

    // From here on, walking the counts by day costs less than skipping rows.
    private const long DeepSkip = 2000;

    /// <summary>Whether the asker may see the scheduler or router of the request.</summary>
    public async Task<bool> KnowsAsync(
        DataScope scope,
        SessionDocumentRequest request,
        CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return Knows(await OwnerDirectory.LoadAsync(db, scope, cancellationToken), request);
    }

    /// <summary>
    /// Hands a page to <paramref name="sink"/>; false, with nothing handed over, when there is no such scheduler or router. A
    /// page after the last is empty. By cursor it is safe while data changes: no session that is there from the first page to
    /// the last is missed or comes twice.
    /// </summary>
    public async Task<bool> PageAsync(
        DataScope scope,
        SessionDocumentRequest request,
        SessionPageChoice page,
        ISessionDocumentSink sink,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Number, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(page.Size is > 0 and <= MaxPageSize, true);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, request.OwnSelection, cancellationToken);
        if (!Knows(set.Owners, request))
        {
            return false;
        }

        var total = page.IncludeTotal ? await SessionCountQuery.CountAsync(set, cancellationToken) : (long?)null;
        if (set.IsCountedByDay && !page.IsByCursor)
        {
            await StraightAsync(set, scope, page, total, sink, cancellationToken);
            return true;
        }

        // One more than wanted says whether more follow.
        var keys = page.IsByCursor
            ? await SessionPlaces.AfterAsync(set.Rows, page.After, page.Size + 1, cancellationToken)
            : await SessionPlaces.SkipAsync(set.Rows, page.Skip, page.Size + 1, cancellationToken);
        var hasMore = keys.Count > page.Size;
        if (hasMore)
        {
            keys.RemoveAt(page.Size);
        }

        var next =
            hasMore && page.IsByCursor ? await SessionPlaces.CursorAsync(set.Rows, keys[^1], cancellationToken) : null;
        await sink.BeginAsync(new(hasMore, total, next), cancellationToken);
        await DocumentReader.CopyAsync(db, scope, keys, sink, cancellationToken);
        return true;
    }

    /// <summary>
    /// All documents of the request, step by step: memory stays the same however many there are, and a slow taker holds no snapshot
    /// open. Each step is good until the next is asked for. Nothing when there is no such scheduler or router: ask
    /// <see cref="KnowsAsync"/> before.
    /// </summary>
    public async IAsyncEnumerable<SessionDocumentBatch> StreamAsync(
        DataScope scope,
        SessionDocumentRequest request,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var set = await SessionSet.OpenAsync(db, scope, request.OwnSelection, cancellationToken);
        if (!Knows(set.Owners, request))
        {
            yield break;
        }

        var steps = SessionDocumentStream.ReadAsync(set, scope, long.MinValue, 0, long.MaxValue, cancellationToken);
        await foreach (var documents in steps)
        {
            yield return documents;
        }
    }

    /// <summary>A page of a set that an index holds in order: its documents are read straight away, without their keys before.</summary>
    private static async Task StraightAsync(
        SessionSet set,
        DataScope scope,
        SessionPageChoice page,
        long? total,
        ISessionDocumentSink sink,
        CancellationToken cancellationToken
    )
    {
        var (rows, skip) =
            page.Skip >= DeepSkip
                ? await SessionDays.GuideAsync(set, descending: false, page.Skip, cancellationToken)
                : (set.Rows, page.Skip);
        (long First, int Before)? place =
            page.Skip == 0 ? (long.MinValue, 0) : await SessionPlaces.StartAsync(rows, skip, cancellationToken);
        var hasMore =
            place is { } at
            && await SessionPlaces.HasAnyAsync(rows, at.First, at.Before + page.Size, cancellationToken);
        await sink.BeginAsync(new(hasMore, total, null), cancellationToken);
        if (place is not var (first, before))
        {
            return;
        }

        var steps = SessionDocumentStream.ReadAsync(set, scope, first, before, page.Size, cancellationToken);
        await foreach (var documents in steps)
        {
            await sink.AddAsync(documents, cancellationToken);
        }
    }

    private static bool Knows(OwnerDirectory owners, SessionDocumentRequest request) =>
        owners.Find(request.TenantId, request.OwnerId, request.IsRouter) is not null;
}
