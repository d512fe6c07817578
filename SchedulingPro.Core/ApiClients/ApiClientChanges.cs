namespace SchedulingPro.Core.ApiClients;

/// <summary>Tells whoever remembers API clients in this process that one changed, after the change is committed.</summary>
public sealed class ApiClientChanges
{
    /// <summary>Raised with the client id, on the writer's thread: listeners return at once and do not throw.</summary>
    public event Action<string>? Changed;

    internal void Publish(string clientId) => Changed?.Invoke(clientId);
}
