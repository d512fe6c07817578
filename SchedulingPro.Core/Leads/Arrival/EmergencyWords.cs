namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>Tells services that cannot wait by their names [D]: upstream has no such mark.</summary>
internal static class EmergencyWords
{
    private static readonly string[] Usual =
    [
        "emergency",
        "urgent",
        "no heat",
        "no cool",
        "no hot water",
        "no power",
        "leak",
        "burst",
        "flood",
        "sewage",
        "backup",
        "gas smell",
        "sparks",
    ];

    internal static bool Match(string text, LeadOptions options) =>
        (options.EmergencyWords.Count > 0 ? options.EmergencyWords : Usual).Any(word =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
}
