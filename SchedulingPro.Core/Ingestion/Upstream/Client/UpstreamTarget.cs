namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>What a request is about, as far as it changes the meaning of a refusal.</summary>
internal enum UpstreamTarget
{
    /// <summary>A token.</summary>
    Token,

    /// <summary>Something of the account as a whole, such as its schedulers.</summary>
    Account,

    /// <summary>One scheduler or router.</summary>
    Source,
}
