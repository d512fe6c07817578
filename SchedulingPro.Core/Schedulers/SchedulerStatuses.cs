namespace SchedulingPro.Core.Schedulers;

/// <summary>The status words that were seen. The vocabulary is open: any other word is shown as it is given.</summary>
public static class SchedulerStatuses
{
    /// <summary>Visitors can book.</summary>
    public const string Active = "Active";

    /// <summary>Not published yet.</summary>
    public const string Draft = "Draft";

    /// <summary>Switched off.</summary>
    public const string Inactive = "Inactive";

    /// <summary>The words a local scheduler can have.</summary>
    public static IReadOnlyList<string> All { get; } = [Active, Draft, Inactive];

    /// <summary>Whether visitors can book, as far as the word is known.</summary>
    public static bool IsActive(string status) => status.Trim().Equals(Active, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a draft, as far as the word is known.</summary>
    public static bool IsDraft(string status) => status.Trim().Equals(Draft, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is switched off, as far as the word is known.</summary>
    public static bool IsInactive(string status) => status.Trim().Equals(Inactive, StringComparison.OrdinalIgnoreCase);
}
