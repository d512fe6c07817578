namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>
/// The app key of a call. One that comes in the query is taken out of it first thing, so that nothing later (logs, traces,
/// error pages) can write it down.
/// </summary>
internal sealed record ApiAppKey(string Value)
{
    /// <summary>The app key that was presented, or null; the header wins.</summary>
    public static string? Of(HttpContext context) =>
        context.Request.Headers[ApiAuthentication.AppKeyHeader].FirstOrDefault() is { Length: > 0 } header
            ? header.Trim()
            : context.Features.Get<ApiAppKey>()?.Value;

    /// <summary>Takes the key out of the query; the other parameters stay letter by letter as they were sent.</summary>
    public static void TakeFromQuery(HttpContext context)
    {
        var query = context.Request.QueryString.Value;
        if (query is null || !query.Contains(ApiAuthentication.AppKeyQuery, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var kept = new List<string>();
        string? key = null;
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            var name = pair.Split('=', 2)[0];
            if (name.Equals(ApiAuthentication.AppKeyQuery, StringComparison.OrdinalIgnoreCase))
            {
                key ??= Uri.UnescapeDataString(pair.Length > name.Length ? pair[(name.Length + 1)..] : "").Trim();
            }
            else
            {
                kept.Add(pair);
            }
        }

        context.Request.QueryString =
            kept.Count == 0 ? QueryString.Empty : new QueryString('?' + string.Join('&', kept));
        if (key is { Length: > 0 })
        {
            context.Features.Set(new ApiAppKey(key));
        }
    }
}
