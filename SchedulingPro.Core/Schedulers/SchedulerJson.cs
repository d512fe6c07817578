using System.Globalization;
using System.Text.Json;
using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers;

/// <summary>
/// Reads a scheduler of the published contract (<c>SchedulingPro.V2.SchedulerResponse</c>) from JSON, or from named texts
/// such as the columns of a CSV row. Ids and keys are taken as they are: their forms are not published.
/// </summary>
public static class SchedulerJson
{
    private const int LongestText = 500;
    private const int LongestLink = 4000;

    /// <summary>The contract's fields, in its order; also the columns of a CSV file of schedulers.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "id",
        "name",
        "companyName",
        "createdOn",
        "modifiedOn",
        "schedulerStatus",
        "dataApiKey",
        "isDefault",
        "mode",
        "quickLaunchLink",
    ];

    /// <summary>Whether <paramref name="element"/> is a scheduler rather than a session: it names its company.</summary>
    public static bool IsScheduler(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element
            .EnumerateObject()
            .Any(p => p.NameEquals("companyName") || p.NameEquals("dataApiKey") || p.NameEquals("quickLaunchLink"));

    /// <summary>Reads one scheduler; null, with the reasons added to <paramref name="errors"/>, when it cannot be taken.</summary>
    public static SchedulerContent? Read(JsonElement element, List<FieldError> errors)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new("record", "expected a JSON object"));
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.Object or JsonValueKind.Array:
                    if (Fields.Contains(property.Name, StringComparer.OrdinalIgnoreCase))
                    {
                        errors.Add(new(property.Name, "expected a single value"));
                    }

                    break;
                default:
                    values[property.Name] = property.Value.ToString();
                    break;
            }
        }

        return errors.Count > 0 ? null : Read(values.GetValueOrDefault, errors);
    }

    /// <summary>Reads one scheduler from named texts; null, with the reasons added to <paramref name="errors"/>, when it cannot be taken.</summary>
    public static SchedulerContent? Read(Func<string, string?> value, List<FieldError> errors)
    {
        var before = errors.Count;
        var id = Text("id", 200, true);
        var name = Text("name", LongestText, true);
        var company = Text("companyName", LongestText, true);
        var status = Text("schedulerStatus", LongestText, false);
        var key = Text("dataApiKey", LongestText, false);
        var link = Text("quickLaunchLink", LongestLink, false);
        var created = Instant("createdOn");
        var modified = Instant("modifiedOn") ?? created;
        if (created is null && errors.TrueForAll(e => e.Field != "createdOn"))
        {
            errors.Add(new("createdOn", "is missing"));
        }

        var isDefault = Default(value("isDefault"), errors);
        var mode = Mode(value("mode"), errors);
        return errors.Count > before
            ? null
            : new()
            {
                Id = id,
                Name = name,
                CompanyName = company,
                CreatedOn = created!.Value,
                ModifiedOn = modified!.Value,
                Status = status,
                DataApiKey = key,
                IsDefault = isDefault,
                Mode = mode,
                QuickLaunchLink = link,
            };

        string Text(string field, int longest, bool required)
        {
            var text = SessionFieldText.Clean(value(field) ?? "").Trim();
            if (text.Length == 0 && required)
            {
                errors.Add(new(field, "is missing"));
            }
            else if (text.Length > longest)
            {
                errors.Add(new(field, SessionFieldText.TooLong(text.Length, longest)));
            }

            return text;
        }

        DateTime? Instant(string field)
        {
            var text = value(field);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (SessionFieldText.TryParseInstant(text, out var instant))
            {
                return instant;
            }

            errors.Add(new(field, SessionFieldText.NoInstant));
            return null;
        }
    }

    /// <summary>Writes <paramref name="scheduler"/> in the contract's order, instants in UTC with Z.</summary>
    public static void Write(Utf8JsonWriter writer, SchedulerContent scheduler)
    {
        writer.WriteStartObject();
        writer.WriteString("id", scheduler.Id);
        writer.WriteString("name", scheduler.Name);
        writer.WriteString("companyName", scheduler.CompanyName);
        writer.WriteString("createdOn", DateTime.SpecifyKind(scheduler.CreatedOn, DateTimeKind.Utc));
        writer.WriteString("modifiedOn", DateTime.SpecifyKind(scheduler.ModifiedOn, DateTimeKind.Utc));
        writer.WriteString("schedulerStatus", scheduler.Status);
        writer.WriteString("dataApiKey", scheduler.DataApiKey);
        writer.WriteBoolean("isDefault", scheduler.IsDefault);
        writer.WriteString("mode", scheduler.Mode == SchedulerMode.CallCenter ? "Call_Center" : "Standard");
        writer.WriteString("quickLaunchLink", scheduler.QuickLaunchLink);
        writer.WriteEndObject();
    }

    private static bool Default(string? text, List<FieldError> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        if (SessionFieldText.ParseFlag(text) is { } flag)
        {
            return flag;
        }

        errors.Add(new("isDefault", SessionFieldText.NoFlag));
        return false;
    }

    private static SchedulerMode Mode(string? text, List<FieldError> errors)
    {
        var plain = (text ?? "").Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        switch (plain.ToUpper(CultureInfo.InvariantCulture))
        {
            case "" or "STANDARD":
                return SchedulerMode.Standard;
            case "CALLCENTER":
                return SchedulerMode.CallCenter;
            default:
                errors.Add(new("mode", "is neither Standard nor Call_Center"));
                return SchedulerMode.Standard;
        }
    }
}
