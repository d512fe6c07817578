using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The calls of the published API, answered from the stand-in's truth.</summary>
internal sealed class StandInApi(StandInUpstream host)
{
    private const string Tenant = "/schedulingpro/v2/tenant/{tenant}";

    internal void Map(WebApplication app)
    {
        app.MapPost("/connect/token", context => host.AnswerAsync(context, TokenAsync));
        app.MapGet(Tenant + "/schedulers", context => ListAsync(context, Schedulers));
        app.MapGet(Tenant + "/schedulers/{id}/sessions", context => ListAsync(context, c => Sessions(c, false)));
        app.MapGet(Tenant + "/routers/{id}/sessions", context => ListAsync(context, c => Sessions(c, true)));
        app.MapGet(Tenant + "/schedulers/{id}/performance", context => FiguresAsync(context, false));
        app.MapGet(Tenant + "/routers/{id}/performance", context => FiguresAsync(context, true));
        foreach (var kind in Enum.GetValues<NameKind>())
        {
            app.MapGet(StandInNames.Path(kind), context => ListAsync(context, c => Names(c, kind)));
        }
    }

    private async Task TokenAsync(HttpContext context, StandInFault? fault)
    {
        var form = await context.Request.ReadFormAsync();
        var isKnown =
            form["grant_type"] == "client_credentials"
            && form["client_id"] == host.Credentials.ClientId
            && form["client_secret"] == host.Credentials.ClientSecret;
        var answer = isKnown
            ? $"{{\"access_token\":\"{host.Tokens.Issue()}\",\"token_type\":\"Bearer\"{(host.ExpiresIn.Length == 0 ? "" : $",\"expires_in\":{host.ExpiresIn}")}}}"
            : "{\"error\":\"invalid_client\"}";
        var body = Encoding.UTF8.GetBytes(answer);
        if (fault is not null)
        {
            await fault(context, body);
            return;
        }

        context.Response.StatusCode = isKnown ? 200 : 400;
        await StandInAnswers.SendAsync(context, [body]);
    }

    private Task ListAsync(HttpContext context, Func<HttpContext, IReadOnlyList<byte[]>?> rows) =>
        host.AnswerAsync(
            context,
            async (c, fault) =>
            {
                if (!await host.AllowsAsync(c))
                {
                    return;
                }

                if (Page(c) is not var (page, size) || page < 1 || size is < 1 or > 5000)
                {
                    await StandInAnswers.ErrorAsync(c, 400, "Invalid parameters", ("pageSize", "must be 1 to 5000"));
                    return;
                }

                if (rows(c) is not { } all)
                {
                    await StandInAnswers.ErrorAsync(c, 404, "Not found");
                    return;
                }

                var first = (page - 1) * size;
                var part = all.Skip(first).Take(size).ToList();
                if (host.RepeatsIds && part.Count > 0)
                {
                    part.Add(part[0]);
                }

                long? total = c.Request.Query["includeTotal"] == "true" ? all.Count : null;
                await SendAsync(c, fault, StandInAnswers.List(page, size, first + size < all.Count, total, part));
            }
        );

    private Task FiguresAsync(HttpContext context, bool isRouter) =>
        host.AnswerAsync(
            context,
            async (c, fault) =>
            {
                if (!await host.AllowsAsync(c))
                {
                    return;
                }

                var id = (string)c.Request.RouteValues["id"]!;
                var from = StandInWindow.Instant(c.Request.Query, "sessionCreatedOnOrAfter", DateTime.MinValue);
                var to = StandInWindow.Instant(c.Request.Query, "sessionCreatedBefore", DateTime.MinValue);
                if (from == DateTime.MinValue || to == DateTime.MinValue)
                {
                    await StandInAnswers.ErrorAsync(
                        c,
                        400,
                        "Invalid parameters",
                        ("sessionCreatedOnOrAfter", "The field is required.")
                    );
                    return;
                }

                var scheduler = host.Sessions.Schedulers.Find(s => s.Id == id);
                if (isRouter ? !host.Sessions.Routers.Contains(id) : scheduler is null)
                {
                    await StandInAnswers.ErrorAsync(c, 404, "Not found");
                    return;
                }

                var window = new StandInWindow(from, to, DateTime.MinValue, DateTime.MaxValue);
                var rows = host.Sessions.Find(id, isRouter, window, host.Now);
                var body = isRouter
                    ? StandInPerformance.Router(id, rows)
                    : StandInPerformance.Scheduler(id, scheduler!.Name, scheduler.CompanyName, rows);
                await SendAsync(c, fault, [body]);
            }
        );

    private static Task SendAsync(HttpContext context, StandInFault? fault, List<byte[]> pieces) =>
        fault is null ? StandInAnswers.SendAsync(context, pieces) : fault(context, StandInAnswers.Join(pieces));

    private List<byte[]> Schedulers(HttpContext context)
    {
        var window = StandInWindow.Of(context.Request.Query);
        return
        [
            .. host
                .Sessions.Schedulers.Where(s =>
                    s.CreatedOn >= window.CreatedOnOrAfter
                    && s.CreatedOn < window.CreatedBefore
                    && s.ModifiedOn >= window.ModifiedOnOrAfter
                    && s.ModifiedOn < window.ModifiedBefore
                )
                .Select(Render),
        ];
    }

    private IReadOnlyList<byte[]>? Sessions(HttpContext context, bool isRouter)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (isRouter ? !host.Sessions.Routers.Contains(id) : host.Sessions.Schedulers.TrueForAll(s => s.Id != id))
        {
            return null;
        }

        var found = host.Sessions.Find(id, isRouter, StandInWindow.Of(context.Request.Query), host.Now);
        switch (host.Order)
        {
            case StandInOrder.Modified:
                found = [.. found.OrderBy(s => s.ModifiedOn)];
                break;
            case StandInOrder.NewestFirst:
                found.Reverse();
                break;
        }

        return new Bodies(found);
    }

    private List<byte[]>? Names(HttpContext context, NameKind kind) =>
        [
            .. host
                .Sessions.Names[kind]
                .Select(n =>
                    JsonSerializer.SerializeToUtf8Bytes(
                        kind == NameKind.Zone
                            ? new
                            {
                                id = n.Id,
                                name = n.Name,
                                active = n.IsActive,
                                zips = n.Zips,
                                cities = new[] { "Springfield" },
                            }
                            : (object)
                                new
                                {
                                    id = n.Id,
                                    name = n.Name,
                                    active = n.IsActive,
                                }
                    )
                ),
        ];

    private static byte[] Render(SchedulerContent scheduler)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            SchedulerJson.Write(writer, scheduler);
        }

        return stream.ToArray();
    }

    private static (int Page, int Size)? Page(HttpContext context) =>
        Number(context, "page", 1) is { } page && Number(context, "pageSize", 50) is { } size ? (page, size) : null;

    private static int? Number(HttpContext context, string name, int otherwise) =>
        context.Request.Query[name].ToString() is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private sealed class Bodies(List<StandInSession> rows) : IReadOnlyList<byte[]>
    {
        public int Count => rows.Count;

        public byte[] this[int index] => rows[index].Body;

        public IEnumerator<byte[]> GetEnumerator() => rows.Select(r => r.Body).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
