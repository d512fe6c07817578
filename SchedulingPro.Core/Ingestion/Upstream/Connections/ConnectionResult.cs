namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What became of a change to a connection: done, or refused with reasons and nothing changed.</summary>
/// <param name="Name">The connection's name; null when refused.</param>
/// <param name="Errors">Field and reason of everything that was refused; empty when it was done.</param>
public sealed record ConnectionResult(string? Name, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Errors.Count == 0;

    /// <summary>Whether the connection was made.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether anything is different now.</summary>
    public bool HasChanged { get; init; }

    /// <summary>What is worth knowing, in sentences: a tenant that was set up, what is read anew, an address that is not encrypted.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Refused for one reason.</summary>
    public static ConnectionResult Refused(string field, string reason) => Refused([new(field, reason)]);

    internal static ConnectionResult Done(string name, bool hasChanged = true) =>
        new(name, []) { HasChanged = hasChanged };

    internal static ConnectionResult Refused(IReadOnlyList<FieldError> errors) => new(null, errors);

    internal static ConnectionResult Gone(string name) => Refused("record", $"there is no connection {name}");

    internal static ConnectionResult ChangedMeanwhile() =>
        Refused("record", "the connection was changed by somebody else meanwhile; look again and repeat it");
}
