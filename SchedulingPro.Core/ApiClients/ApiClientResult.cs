using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.ApiClients;

/// <summary>What became of a change to an API client: done, or refused with reasons and nothing changed.</summary>
/// <param name="ClientId">The client's public id; null when refused.</param>
/// <param name="Issued">Credentials that were made, to be shown once; null when none were.</param>
/// <param name="Errors">Field and reason of everything that was refused; empty when it was done.</param>
public sealed record ApiClientResult(string? ClientId, IssuedCredentials? Issued, IReadOnlyList<FieldError> Errors)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Errors.Count == 0;

    /// <summary>Refused for one reason.</summary>
    public static ApiClientResult Refused(string field, string reason) => Refused([new(field, reason)]);

    internal static ApiClientResult Done(string clientId, IssuedCredentials? issued = null) =>
        new(clientId, issued, []);

    internal static ApiClientResult Refused(IReadOnlyList<FieldError> errors) => new(null, null, errors);

    internal static ApiClientResult Gone() => Refused("record", "the API client is not there");

    internal static ApiClientResult ChangedMeanwhile() =>
        Refused("record", "the API client was changed by somebody else meanwhile; look again and repeat it");
}
