using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SchedulingPro.Core.Sessions.Documents;

namespace SchedulingPro.Dashboard.Api;

/// <summary>Answers that are a whole list, one JSON object a line, sent as they are read.</summary>
internal static class JsonLines
{
    private const int FlushAt = 64 * 1024;

    public static bool AreWanted(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type =>
            type.Quality is not 0 && type.MediaType.Equals(ApiFrame.NdJson, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>A whole list has no pages: whoever asks for both would wait for the wrong thing.</summary>
    public static void RefusePaging(ApiParameters parameters)
    {
        foreach (var name in (string[])["page", "pageSize", "includeTotal", "after"])
        {
            if (parameters.Has(name))
            {
                parameters.Refuse(name, $"has no meaning with {ApiFrame.NdJson}, which gives the whole list");
            }
        }
    }

    public static async Task WriteAsync(
        HttpContext http,
        IAsyncEnumerable<SessionDocumentBatch> steps,
        SparseFields? fields
    )
    {
        http.Response.ContentType = ApiFrame.NdJson;
        http.Response.Headers.CacheControl = "private, no-store";
        var output = http.Response.BodyWriter;
        using var json = new Utf8JsonWriter(
            output,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        await foreach (var documents in steps)
        {
            for (var i = 0; i < documents.Count; i++)
            {
                if (fields is null)
                {
                    output.Write(documents[i].Span);
                }
                else
                {
                    fields.Write(json, documents[i].Span);
                    json.Flush();
                    json.Reset();
                }

                output.Write("\n"u8);
                if (output.UnflushedBytes >= FlushAt)
                {
                    await output.FlushAsync(http.RequestAborted);
                }
            }
        }

        await output.FlushAsync(http.RequestAborted);
    }
}
