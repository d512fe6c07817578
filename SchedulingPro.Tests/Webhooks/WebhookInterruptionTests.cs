using System.Globalization;
using Microsoft.Data.Sqlite;
using SchedulingPro.Core.Ingestion.Webhooks;
using SchedulingPro.Tests.Cli;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Webhooks;

/// <summary>The built program, killed while it works the inbox off.</summary>
public sealed class WebhookInterruptionTests
{
    private const int Many = 2_500;

    [Fact]
    public async Task Serve_KilledInTheMiddleOfTheInbox_GoesOnWithEverySessionOnce()
    {
        using var program = ProgramProcess.Create();
        Fill(program);
        var first = program.Start("serve", "--urls", "http://127.0.0.1:0");
        await program.KillOnceItStoredAsync(first);
        var (sessions, done) = (program.Count("session"), Done(program));

        var second = program.Start("serve", "--urls", "http://127.0.0.1:0");
        await ProgramProcess.UntilAsync(second, () => Done(program) == Many);
        second.Kill();
        await ProgramProcess.EndAsync(second);

        // Each batch and its marks are one transaction, whenever the power goes.
        Assert.Equal(sessions, done);
        Assert.InRange(done, 1, Many - 1);
        Assert.Equal(Many, program.Count("session"));
        Assert.Equal(Many, program.Count("(select distinct external_id from session)"));
        Assert.Equal(Many, program.Count("webhook_event where attempts = 1 and finished_on is not null"));
    }

    private static long Done(ProgramProcess program) =>
        program.Count($"webhook_event where state = {(int)WebhookEventState.Done}");

    private static void Fill(ProgramProcess program)
    {
        program.Execute(
            "insert into upstream_connection (id, name, tenant_id, base_url, token_url, client_id, protected_client_secret, protected_app_key, "
                + "webhook_header, allow_unsigned_webhooks, is_paused, created_on, modified_on) values "
                + "(1, 'north', 4711, 'http://127.0.0.1:9', 'http://127.0.0.1:9', '', '', '', 'x', 0, 1, '2026-01-01', '2026-01-01')"
        );
        using var connection = program.Open(SqliteOpenMode.ReadWrite);
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText =
            "insert into webhook_event (connection_id, user_assigned_id, event_id, type, received_on, deliveries, state, attempts, next_attempt_on, session_id, body) "
            + "values (1, $id, $id, $type, $at, 1, 0, 0, $at, $id, $body)";
        insert.Parameters.AddWithValue("$type", WebhookTypes.Completed);
        insert.Parameters.AddWithValue(
            "$at",
            DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        );
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var body = insert.Parameters.Add("$body", SqliteType.Blob);
        for (var i = 0; i < Many; i++)
        {
            id.Value = $"session-{i}";
            body.Value = WebhookSamples.Body($"session-{i}");
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
