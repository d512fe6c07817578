using System.Globalization;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>What stands in place of the placeholders of a company's texts, and in the script.</summary>
internal static class LeadTemplateValues
{
    public static Dictionary<string, string?> Of(LeadDetail detail, string myName)
    {
        var session = detail.Item.Session;
        return new(StringComparer.Ordinal)
        {
            ["first name"] = FirstName(session),
            ["name"] = session.CustomerName,
            ["company"] = session.Owner.CompanyName,
            ["service"] = Service(session)?.ToLowerInvariant(),
            ["time"] = Slot(session.Content, detail.Hours.Zone),
            ["my name"] = myName,
        };
    }

    /// <summary>First name as one says it: "MARIA" and "maria" are Maria.</summary>
    public static string? FirstName(SessionListItem session)
    {
        var name = session.Content.Customer.FirstName?.Trim();
        return string.IsNullOrEmpty(name) ? null
            : name.Length > 1 && (name == name.ToUpperInvariant() || name == name.ToLowerInvariant())
                ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())
            : name;
    }

    /// <summary>The service wanted: the job type's name, else the category, else null.</summary>
    public static string? Service(SessionListItem session) =>
        string.IsNullOrWhiteSpace(session.Names.JobType)
            ? string.IsNullOrWhiteSpace(session.Content.Category)
                ? null
                : session.Content.Category.Trim()
            : session.Names.JobType;

    /// <summary>The chosen slot in the company's zone: "Tue, Nov 24, 2:00 PM to 4:00 PM"; null for none.</summary>
    public static string? Slot(SessionContent session, TimeZoneInfo zone)
    {
        if (session.TimeslotStart is not { } start)
        {
            return null;
        }

        var from = TimeZoneInfo.ConvertTimeFromUtc(start, zone);
        var text = from.ToString("ddd, MMM d, h:mm tt", CultureInfo.InvariantCulture);
        if (session.TimeslotEnd is not { } end || end <= start)
        {
            return text;
        }

        var to = TimeZoneInfo.ConvertTimeFromUtc(end, zone);
        return to.Date == from.Date
            ? $"{text} to {to.ToString("h:mm tt", CultureInfo.InvariantCulture)}"
            : $"{text} to {to.ToString("ddd, MMM d, h:mm tt", CultureInfo.InvariantCulture)}";
    }
}
