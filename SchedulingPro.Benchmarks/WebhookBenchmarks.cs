using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Connections;
using SchedulingPro.Core.Ingestion.Webhooks;

namespace SchedulingPro.Benchmarks;

/// <summary>
/// From the answer to a webhook to the lead on a screen: a real server over all sessions, twenty pages open in Chromium,
/// fifty webhooks a second, and single ones in a quiet office.
/// </summary>
internal static class WebhookBenchmarks
{
    private const int Pages = 20;
    private const int PerSecond = 50;
    private const int Seconds = 20;
    private const int Singles = 12;
    private const double Wanted = 1000;

    // Notes when a session's row is first in the page, on the clock that the sender has too.
    private const string Watch = """
        () => {
          window.seen = {};
          const look = () => {
            for (const link of document.querySelectorAll("tbody [data-row-link][href*='hook-']")) {
              const id = /hook-(\d+)/.exec(link.getAttribute("href"))[1];
              window.seen[id] ??= Date.now();
            }
          };
          new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
        }
        """;

    internal static async Task RunAsync(BenchmarkDatabase database, Report report)
    {
        await using var server = await WebhookServer.StartAsync(database);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
            }
        );
        var pages = await OpenAsync(browser, server.Address);
        using var client = new HttpClient { BaseAddress = server.Address };

        // Warm: the first of everything compiles code.
        var number = 0;
        for (; number < 3; number++)
        {
            await SendAsync(client, number);
            await Task.Delay(2000);
        }

        var single = new List<double>();
        for (var end = number + Singles; number < end; number++)
        {
            var accepted = await SendAsync(client, number);
            single.AddRange((await UntilSeenAsync(pages, number)).Select(seen => VisibleAt(seen, number) - accepted));
            // A quiet office: the pages have rested meanwhile.
            await Task.Delay(2500);
        }

        Add(report, "single webhook, 2xx to visible", single, limit: 1);

        var first = number;
        var sent = await BurstAsync(client, first);
        var shown = await UntilSeenAsync(pages, first + sent.Count - 1);
        Add(
            report,
            $"{PerSecond} webhooks/s, 2xx to visible",
            [.. shown.SelectMany(seen => sent.Select(s => VisibleAt(seen, s.Key) - s.Value))],
            limit: null
        );
        await CheckAsync(server, first + sent.Count, report);
    }

    private static async Task<IReadOnlyList<IPage>> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(WebhookServer.Email);
        await page.GetByLabel("Password").FillAsync(WebhookServer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await page.CloseAsync();
        var pages = new List<IPage>();
        for (var i = 0; i < Pages; i++)
        {
            page = await context.NewPageAsync();
            await page.GotoAsync("/sessions");
            await page.Locator("main[data-interactive=true]").WaitForAsync();
            await page.EvaluateAsync(Watch);
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>Sends at an even pace, whether or not answers are out yet; for each event, when its 2xx arrived (Unix milliseconds).</summary>
    private static async Task<Dictionary<int, double>> BurstAsync(HttpClient client, int first)
    {
        var answers = new List<Task<(int Number, double At)>>();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < PerSecond * Seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond) - clock.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            var number = first + i;
            answers.Add(Task.Run(async () => (number, await SendAsync(client, number))));
        }

        return (await Task.WhenAll(answers)).ToDictionary(a => a.Number, a => a.At);
    }

    /// <summary>Posts one signed event; when its 2xx arrived (Unix milliseconds). Anything else ends the benchmark.</summary>
    private static async Task<double> SendAsync(HttpClient client, int number)
    {
        var now = DateTime.UtcNow;
        var id = $"hook-{number}";
        var session = SyntheticSessions.Create(number, 1_000_000);
        session.Id = id;
        session.CreatedOn = session.ModifiedOn = session.LastCheckinDate = now;
        session.SessionOutcome = "abandoned";
        var content = Encoding.UTF8.GetString(SessionJson.Render(session));
        var data = $$"""{"tenantId":{{BenchmarkDatabase.Tenant}},"session":{{content}} }""";
        var body = Encoding.UTF8.GetBytes(
            $$"""{"specversion":"1.0","id":"{{Guid.NewGuid()}}","type":"{{WebhookTypes.AbandonedQualified}}","time":"{{now:O}}","userassignedid":"{{id}}","data":{{data}} }"""
        );
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/webhooks/scheduling-pro/{WebhookServer.Connection}"
        )
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(UpstreamConnection.DefaultWebhookHeader, WebhookSignature.Sign(body, WebhookServer.Key));
        using var answer = await client.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
    }

    private static async Task<IReadOnlyList<IReadOnlyDictionary<int, double>>> SeenAsync(IReadOnlyList<IPage> pages)
    {
        var all = new List<IReadOnlyDictionary<int, double>>();
        foreach (var page in pages)
        {
            using var seen = JsonDocument.Parse(await page.EvaluateAsync<string>("() => JSON.stringify(window.seen)"));
            all.Add(
                seen.RootElement.EnumerateObject()
                    .ToDictionary(
                        p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture),
                        p => p.Value.GetDouble()
                    )
            );
        }

        return all;
    }

    /// <summary>What the pages have seen, once all of them saw this one; after twenty seconds as it is.</summary>
    private static async Task<IReadOnlyList<IReadOnlyDictionary<int, double>>> UntilSeenAsync(
        IReadOnlyList<IPage> pages,
        int number
    )
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var seen = await SeenAsync(pages);
            if (clock.Elapsed > TimeSpan.FromSeconds(20) || seen.All(s => s.ContainsKey(number)))
            {
                return seen;
            }

            await Task.Delay(200);
        }
    }

    /// <summary>A list shows its newest rows: what newer ones pushed off it was visible with them.</summary>
    private static double VisibleAt(IReadOnlyDictionary<int, double> seen, int number) =>
        seen.TryGetValue(number, out var at)
            ? at
            : seen.Where(s => s.Key > number).Select(s => s.Value).DefaultIfEmpty(double.PositiveInfinity).Min();

    private static void Add(Report report, string name, List<double> waits, double? limit)
    {
        var median = Math.Max(0, Report.Median(waits));
        var most = waits.Max();
        report.Add($"{name}, median", median, Wanted, median / Wanted, limit, "one second");
        report.Add($"{name}, longest", most, Wanted, most / Wanted, limit, "one second");
    }

    private static async Task CheckAsync(WebhookServer server, int sent, Report report)
    {
        await using var db = server
            .Services.GetRequiredService<IDbContextFactory<SchedulingDbContext>>()
            .CreateDbContext();
        var done = await db.WebhookEvents.CountAsync(e => e.State == WebhookEventState.Done);
        var stored = await db.Sessions.CountAsync(s =>
            s.TenantId == BenchmarkDatabase.Tenant && s.ExternalId.StartsWith("hook-")
        );
        if (done != sent || stored != sent)
        {
            throw new InvalidOperationException(
                $"{sent} webhooks were accepted, {done} worked off, {stored} sessions stored."
            );
        }

        report.Say($"{sent:N0} webhooks accepted, all worked off, every session stored once");
    }
}
