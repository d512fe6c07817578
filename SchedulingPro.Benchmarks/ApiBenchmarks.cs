using System.Text.Json;
using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Documents;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// The API over Kestrel, whole requests: a page of 5,000 sessions against a bare loop of reader and writer that gives the same
/// bytes, a deep page against the first, and what streaming a list allocates.
/// </summary>
internal static class ApiBenchmarks
{
    private const int PageSize = 5000;
    private const int DeepPage = 100;

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        await using var server = await ApiServer.StartAsync(database);
        var large = ApiServer.Sessions(0) + $"?pageSize={PageSize}";
        using var documents = database.Command(
            $"select d.document from session s join session_document d on d.session_id = s.id where s.owner_key = 1 order by s.id limit {PageSize + 1}"
        );
        await using var bare = await BareServer.StartAsync(body => WriteAsync(documents, body));
        await report.CompareAsync(
            "API page of 5,000 sessions, whole request",
            1.5,
            () => server.ReadAsync(large),
            bare.ReadAsync,
            against: "reader and writer alone on Kestrel"
        );
        await report.CompareAsync(
            "the same, against writing to nowhere",
            null,
            () => server.ReadAsync(large),
            () => WriteAsync(documents, Stream.Null),
            against: "reader and writer, nothing sent"
        );

        using var count = database.Command("select sum(count) from session_day_count where owner_key = 1");
        var size = Math.Min(PageSize, (long)count.ExecuteScalar()! / DeepPage);
        var pages = ApiServer.Sessions(0) + $"?pageSize={size}&page=";
        await report.CompareAsync(
            $"API page {DeepPage} of {size:N0} sessions",
            1.3,
            async () => await server.ReadAsync(pages + DeepPage) > 0 ? 1 : 0,
            async () => await server.ReadAsync(pages + "1") > 0 ? 1 : 0,
            against: "page 1"
        );

        using var groups = database.Command(PerformanceBenchmarks.Groups, PerformanceBenchmarks.Window30Days);
        using var names = database.Command(PerformanceBenchmarks.Names, PerformanceBenchmarks.Window30Days);
        var (from, to) = (PerformanceBenchmarks.Window.From, PerformanceBenchmarks.Window.To);
        var performance = ApiServer.Performance(0) + $"?sessionCreatedOnOrAfter={from:O}&sessionCreatedBefore={to:O}";
        await report.CompareAsync(
            "API performance, largest scheduler, 30 days, whole request",
            1.5,
            async () => await server.ReadAsync(performance) > 0 ? 1 : 0,
            () => Task.FromResult(PerformanceBenchmarks.Total(groups) > 0 && names.ExecuteScalar() is long ? 1L : 0)
        );
        await AllocatedAsync(database, server, report);
    }

    /// <summary>What one stream allocates, for a short and for a long list, in Core alone and over Kestrel with the client.</summary>
    private static async Task AllocatedAsync(BenchmarkDatabase database, ApiServer server, Report report)
    {
        var query = new SessionDocumentQuery(database.Contexts);
        foreach (var days in new[] { 30, 365 })
        {
            var window = new UtcWindow(SyntheticSessions.To.AddDays(-days), SyntheticSessions.To);
            var request = new SessionDocumentRequest(
                BenchmarkDatabase.Tenant,
                SyntheticSessions.SchedulerId(0),
                IsRouter: false,
                new() { Window = window }
            );
            var url = ApiServer.Sessions(0) + $"?createdOnOrAfter={window.From:O}&createdBefore={window.To:O}";
            long sessions = 0;
            // The first round fills the pools.
            for (var round = 0; round < 2; round++)
            {
                sessions = 0;
                var before = GC.GetTotalAllocatedBytes(precise: true);
                await foreach (var step in query.StreamAsync(BenchmarkDatabase.Scope, request, default))
                {
                    sessions += step.Count;
                }

                var core = GC.GetTotalAllocatedBytes(precise: true) - before;
                before = GC.GetTotalAllocatedBytes(precise: true);
                var sent = await server.ReadAsync(url, "application/x-ndjson");
                var whole = GC.GetTotalAllocatedBytes(precise: true) - before;
                if (round == 1)
                {
                    report.Say(
                        $"JSON lines of {sessions:N0} sessions, {sent / 1e6:N1} MB: {core / 1e3:N0} kB allocated by the query, {whole / 1e3:N0} kB by the whole request and its client"
                    );
                }
            }
        }
    }

    private static async Task<long> WriteAsync(SqliteCommand documents, Stream output)
    {
        await using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteNumber("page", 1);
        writer.WriteNumber("pageSize", PageSize);
        writer.WriteBoolean("hasMore", true);
        writer.WriteNull("totalCount");
        writer.WriteStartArray("data");
        await using (var reader = await documents.ExecuteReaderAsync())
        {
            for (var i = 0; await reader.ReadAsync() && i < PageSize; i++)
            {
                writer.WriteRawValue(reader.GetFieldValue<byte[]>(0), skipInputValidation: true);
                if (writer.BytesPending > 64 * 1024)
                {
                    await writer.FlushAsync();
                }
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync();
        return writer.BytesCommitted;
    }
}
