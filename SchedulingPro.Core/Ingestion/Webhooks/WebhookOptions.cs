using System.ComponentModel.DataAnnotations;

namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>Settings of received webhooks: section <see cref="Section"/>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Name of the section in the settings file; in the environment <c>Webhooks__KeepDays</c> and so on.</summary>
    public const string Section = "Webhooks";

    /// <summary>Whether this server works received events off. Off where another server of the same database does; every server takes them in.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Bytes that the body of one webhook may have.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int MaxBytes { get; set; } = 1024 * 1024;

    /// <summary>Days after which the body of an event that is worked off is emptied; what came of it stays listed.</summary>
    [Range(0, 3650)]
    public int KeepDays { get; set; } = 30;

    /// <summary>Days after which an event that no longer waits is forgotten altogether.</summary>
    [Range(1, 3650)]
    public int KeepRowsDays { get; set; } = 90;

    /// <summary>How often an event is tried while the database or its scheduler is missing, before it is set aside.</summary>
    [Range(1, 100)]
    public int Attempts { get; set; } = 10;

    /// <summary>Refused webhooks of one network in a minute; more of them are answered 429 without being looked at.</summary>
    [Range(1, 1_000_000)]
    public int RefusedPerMinute { get; set; } = 300;
}
