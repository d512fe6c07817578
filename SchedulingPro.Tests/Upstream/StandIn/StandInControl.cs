using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>Addresses under <c>/control</c> by which a person or a script changes a stand-in that runs by itself, and asks it for the truth.</summary>
public static class StandInControl
{
    public static void Map(WebApplication app, StandInUpstream host)
    {
        app.MapGet("/control/truth", () => Truth(host));
        app.MapGet("/control/calls", () => host.Calls.TakeLast(1000));
        app.MapPost("/control/add", (int? count) => Add(host, count ?? 1));
        app.MapPost("/control/change", (int? count) => Change(host, count ?? 1));
        app.MapPost(
            "/control/fault",
            (string kind, int? times, string? retryAfter) =>
            {
                host.Faults.Next(times ?? 1, Fault.Named(kind, retryAfter));
                return Results.NoContent();
            }
        );
        app.MapPost("/control/expire-tokens", host.ExpireTokens);
        app.MapPost("/control/webhook", (string address, string? key, string? id) => SendAsync(host, address, key, id));
    }

    /// <summary>Adds visits of this minute; answers their ids.</summary>
    public static IReadOnlyList<string> Add(StandInUpstream host, int count)
    {
        var ids = new List<string>(count);
        for (var i = 0; i < count; i++)
        {
            // The visit ended just now, as far as its stamps go.
            var added = StandInGeneration.Add(host.Sessions, host.Sessions.Count, host.Now.AddHours(-1));
            ids.Add(host.Sessions.Change(added.Id, host.Now, _ => { }).Id);
        }

        return ids;
    }

    /// <summary>Changes sessions picked at random; answers their ids.</summary>
    public static IReadOnlyList<string> Change(StandInUpstream host, int count)
    {
        var all = host.Sessions.Truth();
        var ids = new List<string>(count);
        for (var i = 0; i < count && all.Count > 0; i++)
        {
            var id = all[Random.Shared.Next(all.Count)].Id;
            host.Sessions.Change(
                id,
                host.Now,
                s => s.Notes = string.Create(CultureInfo.InvariantCulture, $"Changed {host.Now:HH:mm:ss.fff}")
            );
            ids.Add(id);
        }

        return ids;
    }

    /// <summary>Delivers an event about a session, the newest one unless <paramref name="id"/> names it.</summary>
    public static async Task<IResult> SendAsync(StandInUpstream host, string address, string? key, string? id)
    {
        var all = host.Sessions.Truth();
        var session = id is null ? all.MaxBy(s => s.ModifiedOn) : all.FirstOrDefault(s => s.Id == id);
        if (session is null)
        {
            return Results.NotFound();
        }

        var type = session.Outcome == "booked" ? StandInWebhooks.Completed : StandInWebhooks.Abandoned;
        using var client = new HttpClient();
        using var request = StandInWebhooks.Request(
            address,
            StandInWebhooks.Body(session, type, host.Credentials.TenantId, host.Now),
            key
        );
        using var answer = await client.SendAsync(request);
        return Results.Json(
            new
            {
                session.Id,
                type,
                status = (int)answer.StatusCode,
            }
        );
    }

    private static object Truth(StandInUpstream host)
    {
        var all = host.Sessions.Truth();
        return new
        {
            count = all.Count,
            booked = all.Count(s => s.Outcome == "booked"),
            abandoned = all.Count(s => s.Outcome == "abandoned"),
            sessions = all.OrderBy(s => s.Id, StringComparer.Ordinal)
                .Select(s => new
                {
                    s.Id,
                    s.ModifiedOn,
                    s.SchedulerId,
                    s.RouterId,
                }),
        };
    }
}
