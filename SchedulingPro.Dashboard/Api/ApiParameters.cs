using System.Globalization;
using Microsoft.Extensions.Primitives;
using SchedulingPro.Core.Reporting;

namespace SchedulingPro.Dashboard.Api;

/// <summary>
/// Reads a request's parameters and collects what is wrong with them by name, so that a client learns everything at once.
/// Parameters that nobody asks for are ignored: clients send more than they need.
/// </summary>
internal sealed class ApiParameters
{
    private readonly HttpContext context;
    private readonly Dictionary<string, string[]> errors = new(StringComparer.Ordinal);

    public ApiParameters(HttpContext context)
    {
        this.context = context;
        // Another tenant than the client's own was refused before; what is no number at all comes this far.
        if (!long.TryParse(RouteValue("tenant"), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Refuse("tenant", "is not a whole number of at most 64 bits");
        }
    }

    /// <summary>The id in the address.</summary>
    public string Id => RouteValue("id");

    /// <summary>Whether the parameter is there, be it empty.</summary>
    public bool Has(string name) => context.Request.Query.ContainsKey(name);

    /// <summary>The one value of a parameter, or null when it is missing or empty.</summary>
    public string? Text(string name)
    {
        var values = context.Request.Query[name];
        if (values.Count > 1)
        {
            Refuse(name, "is given more than once");
            return null;
        }

        return StringValues.IsNullOrEmpty(values) ? null : values[0];
    }

    /// <summary>All values of a parameter, repeated or with commas between them.</summary>
    public IReadOnlyList<string> List(string name) =>
        [
            .. context
                .Request.Query[name]
                .SelectMany(v =>
                    (v ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                ),
        ];

    public DateTime? Instant(string name, bool isRequired = false)
    {
        if (Text(name) is not { } text)
        {
            if (isRequired && !errors.ContainsKey(name))
            {
                Refuse(name, "is missing");
            }

            return null;
        }

        if (ApiInstant.TryParse(text, out var utc, out var reason))
        {
            return utc;
        }

        Refuse(name, reason);
        return null;
    }

    /// <summary>The window between two parameters, or null when neither is given. Reversed it holds nothing.</summary>
    public UtcWindow? Window(string onOrAfter, string before, bool isRequired = false)
    {
        var (from, to) = (Instant(onOrAfter, isRequired), Instant(before, isRequired));
        return from is null && to is null
            ? null
            : new UtcWindow(
                from ?? DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
                to ?? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
            );
    }

    public int Number(string name, int otherwise, int lowest, int highest)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= lowest
            && number <= highest
        )
        {
            return number;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {lowest} to {highest}"));
        return otherwise;
    }

    public bool? Flag(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        Refuse(name, "is neither true nor false");
        return null;
    }

    public void Refuse(string name, string reason) => errors[name] = [.. errors.GetValueOrDefault(name, []), reason];

    /// <summary>Answers 400 with every reason when there is one; true when it did.</summary>
    public async Task<bool> RefuseAsync()
    {
        if (errors.Count == 0)
        {
            return false;
        }

        await ApiErrors.WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            "The request has parameters that cannot be used.",
            errors
        );
        return true;
    }

    private string RouteValue(string name) => context.GetRouteValue(name) is string value ? value : "";
}
