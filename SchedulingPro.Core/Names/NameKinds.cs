using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Names;

/// <summary>Words for the kinds of names.</summary>
public static class NameKinds
{
    /// <summary>All kinds, in the order in which people see them.</summary>
    public static IReadOnlyList<NameKind> All { get; } =
    [NameKind.JobType, NameKind.BusinessUnit, NameKind.Campaign, NameKind.Zone];

    /// <summary>Key in URLs and on the command line, for example <c>job-types</c>.</summary>
    public static string Key(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => "job-types",
            NameKind.BusinessUnit => "business-units",
            NameKind.Campaign => "campaigns",
            NameKind.Zone => "zones",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The kind with this key, or null.</summary>
    public static NameKind? Find(string? key)
    {
        foreach (var kind in All)
        {
            if (string.Equals(Key(kind), key, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Words for several of them, for example "Job types".</summary>
    public static string Label(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => "Job types",
            NameKind.BusinessUnit => "Business units",
            NameKind.Campaign => "Campaigns",
            NameKind.Zone => "Zones",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The dictionary that holds the ids of a kind that sessions use.</summary>
    internal static VocabularyKind Vocabulary(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => VocabularyKind.JobType,
            NameKind.BusinessUnit => VocabularyKind.BusinessUnit,
            NameKind.Campaign => VocabularyKind.CampaignId,
            NameKind.Zone => VocabularyKind.Zone,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
