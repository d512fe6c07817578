using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>What happens to an answer instead of being sent as it is.</summary>
/// <param name="answer">The request, and the body that would have been sent with status 200.</param>
public delegate Task StandInFault(HttpContext context, byte[] answer);

/// <summary>Faults that real upstreams have.</summary>
public static class Fault
{
    /// <summary>An error status, with the published error body; <paramref name="retryAfter"/> is the header's text.</summary>
    public static StandInFault Status(int status, string? retryAfter = null, string? title = null) =>
        (context, _) =>
        {
            if (retryAfter is not null)
            {
                context.Response.Headers.RetryAfter = retryAfter;
            }

            return StandInAnswers.ErrorAsync(context, status, title ?? "Something is wrong");
        };

    /// <summary>No answer until the caller gives up; <paramref name="reached"/> tells when the call has arrived.</summary>
    public static StandInFault Hang(TaskCompletionSource? reached = null) =>
        async (context, _) =>
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
            reached?.TrySetResult();
            await gone.Task;
        };

    /// <summary>The connection ends in the middle of the body.</summary>
    public static StandInFault BreakOff() =>
        async (context, answer) =>
        {
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = answer.Length;
            await context.Response.Body.WriteAsync(answer.AsMemory(0, answer.Length / 2));
            await context.Response.Body.FlushAsync();
            context.Abort();
        };

    /// <summary>The body ends too early, and the header says that this is right.</summary>
    public static StandInFault CutJson() => Bytes(answer => answer[..(answer.Length / 2)]);

    /// <summary>A web page, as of a proxy.</summary>
    public static StandInFault Page() => Body("<!doctype html><title>Sign in</title>", "text/html; charset=utf-8");

    public static StandInFault Redirect(string address) =>
        (context, _) =>
        {
            context.Response.Redirect(address);
            return Task.CompletedTask;
        };

    public static StandInFault Body(string text, string type = "application/json") =>
        Bytes(_ => Encoding.UTF8.GetBytes(text), type);

    /// <summary>The right body, changed.</summary>
    public static StandInFault Text(Func<string, string> change) =>
        Bytes(answer => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(answer))));

    /// <summary>The fault that a word of a script means: a status, or the name of one of these.</summary>
    public static StandInFault Named(string word, string? retryAfter) =>
        word switch
        {
            "hang" => Hang(),
            "break" => BreakOff(),
            "cut" => CutJson(),
            "page" => Page(),
            _ => Status(int.Parse(word, CultureInfo.InvariantCulture), retryAfter),
        };

    private static StandInFault Bytes(Func<byte[], byte[]> change, string type = "application/json") =>
        async (context, answer) =>
        {
            var body = change(answer);
            context.Response.ContentType = type;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body);
        };
}
