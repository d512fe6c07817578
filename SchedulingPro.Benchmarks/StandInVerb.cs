using System.Globalization;
using SchedulingPro.Tests.Upstream.StandIn;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// Runs the upstream's stand-in until Ctrl+C: <c>stand-in --port P [--schedulers N] [--sessions N] [--live] [--webhooks URL
/// --webhook-key K]</c>. With <c>--live</c> it adds and changes a session each second, and delivers an event of each new one
/// where <c>--webhooks</c> says to.
/// </summary>
internal static class StandInVerb
{
    internal static async Task<int> RunAsync(Func<string, string?> option, bool isLive)
    {
        int Number(string name, int otherwise) =>
            option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

        var data = StandInGeneration.Account(
            Number("--schedulers", 4),
            Number("--sessions", 20_000),
            TimeProvider.System.GetUtcNow().UtcDateTime
        );
        await using var host = await StandInUpstream.StartAsync(
            data,
            port: Number("--port", 5290),
            more: StandInControl.Map
        );
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        using var ended = System.Runtime.InteropServices.PosixSignalRegistration.Create(
            System.Runtime.InteropServices.PosixSignal.SIGTERM,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{data.Count:N0} sessions of {data.Schedulers.Count} schedulers at {host.BaseUrl}; the truth at {host.BaseUrl}/control/truth. Connect with:"
            )
        );
        var c = host.Credentials;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"connection set stand-in --base-url {c.BaseUrl} --token-url {c.TokenUrl} --tenant {c.TenantId} --client-id {c.ClientId} --client-secret {c.ClientSecret} --app-key {c.AppKey}{(option("--webhook-key") is { } key ? $" --webhook-key {key}" : "")}"
            )
        );
        Console.WriteLine($"router add {data.Routers.First()} --connection stand-in");
        try
        {
            await LiveAsync(host, isLive, option("--webhooks"), option("--webhook-key"), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C is how it ends.
        }

        return 0;
    }

    private static async Task LiveAsync(
        StandInUpstream host,
        bool isLive,
        string? webhooks,
        string? key,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            if (!isLive)
            {
                continue;
            }

            var id = StandInControl.Add(host, 1)[0];
            StandInControl.Change(host, 1);
            if (webhooks is not null)
            {
                try
                {
                    await StandInControl.SendAsync(host, webhooks, key, id);
                }
                catch (HttpRequestException error)
                {
                    Console.WriteLine($"The event was not delivered: {error.Message}");
                }
            }
        }
    }
}
