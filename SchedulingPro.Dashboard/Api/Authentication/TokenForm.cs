using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>The form that is sent to the token endpoint, or the reason why there is none.</summary>
/// <param name="Fields">Fields by name, each with all its values.</param>
/// <param name="Status">200, or the HTTP status of the refusal.</param>
/// <param name="Problem">The refusal in a sentence.</param>
internal sealed record TokenForm(IDictionary<string, string[]> Fields, int Status, string Problem)
{
    private const int LongestBody = 8 * 1024;
    private const int MostFields = 32;
    private const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Reads no more than a few kilobytes, whatever is sent.</summary>
    public static async Task<TokenForm> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        )
        {
            return new(StatusCodes.Status415UnsupportedMediaType, $"The body must be a form: {FormType}.");
        }

        var buffer = new byte[LongestBody + 1];
        var length =
            request.ContentLength > LongestBody
                ? buffer.Length
                : await request.Body.ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken);
        if (length > LongestBody)
        {
            return new(StatusCodes.Status413PayloadTooLarge, "The body is larger than a token request can be.");
        }

        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(buffer, 0, length))
            {
                ValueCountLimit = MostFields,
                ValueLengthLimit = LongestBody,
                KeyLengthLimit = LongestBody,
            };
            var fields = await reader.ReadFormAsync(cancellationToken);
            return new(
                fields.ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray(), StringComparer.Ordinal),
                StatusCodes.Status200OK,
                ""
            );
        }
        catch (InvalidDataException)
        {
            return new(StatusCodes.Status400BadRequest, "The form has too many fields.");
        }
    }

    private TokenForm(int status, string problem)
        : this(new Dictionary<string, string[]>(), status, problem) { }

    /// <summary>The value of a field; empty where it is not sent.</summary>
    public string this[string name] => Fields.TryGetValue(name, out var values) ? values.FirstOrDefault() ?? "" : "";

    /// <summary>The first of these fields that is sent more than once, which OAuth forbids, or null.</summary>
    public string? Repeated(params IEnumerable<string> names) =>
        names.FirstOrDefault(name => Fields.TryGetValue(name, out var values) && values.Length > 1);
}
