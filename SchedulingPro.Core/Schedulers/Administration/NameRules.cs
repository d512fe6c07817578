using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>What a name typed by an admin must be.</summary>
internal static class NameRules
{
    internal const int Longest = 100;

    internal static string Clean(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static FieldError? Check(string name) =>
        name.Length == 0 ? new("name", "is missing")
        : name.Length > Longest ? new("name", $"has {name.Length} characters; at most {Longest} are possible")
        : name.Any(char.IsControl) ? new("name", "holds a control character")
        : null;
}
