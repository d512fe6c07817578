namespace SchedulingPro.Core.ApiClients;

/// <summary>What a credential of an API client is for. The numbers are stored: add, never change.</summary>
public enum ApiCredentialKind
{
    /// <summary>Buys access tokens, together with the client id.</summary>
    Secret = 1,

    /// <summary>Goes with every call beside the token.</summary>
    AppKey = 2,
}
