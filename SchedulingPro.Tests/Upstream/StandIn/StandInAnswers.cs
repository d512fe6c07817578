using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>Bodies in the published form.</summary>
internal static class StandInAnswers
{
    internal static Task ErrorAsync(
        HttpContext context,
        int status,
        string title,
        params (string Field, string Reason)[] errors
    )
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json";
        return context
            .Response.Body.WriteAsync(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        type = "https://developer.example.com/errors",
                        title,
                        status,
                        traceId = "0HMTRACE",
                        errors = errors.ToDictionary(e => e.Field, e => new[] { e.Reason }),
                        data = new { },
                    }
                )
            )
            .AsTask();
    }

    /// <summary>A list's answer in pieces, so that nothing is copied before it is sent.</summary>
    internal static List<byte[]> List(int page, int pageSize, bool hasMore, long? total, IReadOnlyList<byte[]> rows)
    {
        var pieces = new List<byte[]>(rows.Count * 2 + 2)
        {
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{{\"page\":{page},\"pageSize\":{pageSize},\"hasMore\":{(hasMore ? "true" : "false")},\"totalCount\":{(total is null ? "null" : total.Value)},\"data\":["
                )
            ),
        };
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                pieces.Add(","u8.ToArray());
            }

            pieces.Add(rows[i]);
        }

        pieces.Add("]}"u8.ToArray());
        return pieces;
    }

    internal static async Task SendAsync(HttpContext context, List<byte[]> pieces)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = pieces.Sum(p => (long)p.Length);
        var writer = context.Response.BodyWriter;
        var waiting = 0;
        foreach (var piece in pieces)
        {
            piece.CopyTo(writer.GetMemory(piece.Length));
            writer.Advance(piece.Length);
            waiting += piece.Length;
            if (waiting > 64 * 1024)
            {
                await writer.FlushAsync(context.RequestAborted);
                waiting = 0;
            }
        }

        await writer.FlushAsync(context.RequestAborted);
    }

    internal static byte[] Join(List<byte[]> pieces) => [.. pieces.SelectMany(p => p)];
}
