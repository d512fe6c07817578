using System.Text.Json;
using SchedulingPro.Core.Sessions.Documents;

namespace SchedulingPro.Dashboard.Api;

/// <summary>The page that a request asks for, by number or by cursor.</summary>
internal sealed record ApiPage(int Number, int Size, bool IncludeTotal, bool IsByCursor, SessionCursor? After)
{
    public const int DefaultSize = 50;
    private const string AfterName = "after";

    public SessionPageChoice Choice => new(Number, Size, IncludeTotal, IsByCursor, After);

    public static ApiPage Read(ApiParameters parameters)
    {
        var page = ReadByNumber(parameters);
        if (!parameters.Has(AfterName))
        {
            return page;
        }

        if (page.Number > 1)
        {
            parameters.Refuse(AfterName, "cannot be used together with a page after the first");
        }

        var text = parameters.Text(AfterName);
        var after = text is null ? null : SessionCursor.Decode(text);
        if (text is not null && after is null)
        {
            parameters.Refuse(
                AfterName,
                "is not a cursor of this API; leave it empty to begin, then pass on what the last answer says"
            );
        }

        return page with
        {
            IsByCursor = true,
            After = after,
        };
    }

    /// <summary>The same for short lists, which have no cursor.</summary>
    public static ApiPage ReadByNumber(ApiParameters parameters) =>
        new(
            parameters.Number("page", 1, 1, int.MaxValue),
            parameters.Number("pageSize", DefaultSize, 1, SessionDocumentQuery.MaxPageSize),
            parameters.Flag("includeTotal") ?? false,
            IsByCursor: false,
            After: null
        );

    /// <summary>Writes the published frame of a page up to its data; the caller writes the items and closes.</summary>
    public void Begin(Utf8JsonWriter json, SessionDocumentPage found)
    {
        json.WriteStartObject();
        json.WriteNumber("page", Number);
        json.WriteNumber("pageSize", Size);
        json.WriteBoolean("hasMore", found.HasMore);
        if (found.Total is { } total)
        {
            json.WriteNumber("totalCount", total);
        }
        else
        {
            json.WriteNull("totalCount");
        }

        if (IsByCursor)
        {
            json.WriteString(AfterName, found.Next?.Encode());
        }

        json.WriteStartArray("data");
    }
}
