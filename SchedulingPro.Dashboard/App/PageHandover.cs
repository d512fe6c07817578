using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace SchedulingPro.Dashboard.App;

/// <summary>
/// What a page found out for its first answer, kept on the server for the circuit that takes the page over: nothing is asked
/// twice, nothing audited twice, and what is on the screen stays there. Only a random ticket travels through the browser.
/// </summary>
internal sealed class PageHandover(PersistentComponentState state, IMemoryCache cache)
{
    /// <summary>How long a browser has to start its circuit; later the page asks again.</summary>
    private static readonly TimeSpan KeepFor = TimeSpan.FromSeconds(30);

    /// <summary>Hands <paramref name="found"/> on when the first answer is complete; nothing where it is null.</summary>
    public PersistingComponentStateSubscription Keep<T>(string name, Func<T?> found)
        where T : class =>
        state.RegisterOnPersisting(
            () =>
            {
                if (found() is { } value)
                {
                    var ticket = RandomNumberGenerator.GetHexString(32);
                    cache.Set(KeyOf(name, ticket), value, KeepFor);
                    state.PersistAsJson(name, ticket);
                }

                return Task.CompletedTask;
            },
            RenderMode.InteractiveServer
        );

    /// <summary>What was handed on to this circuit under the name, once; null for nothing.</summary>
    public T? Take<T>(string name)
        where T : class
    {
        if (!state.TryTakeFromJson<string>(name, out var ticket) || ticket is null)
        {
            return null;
        }

        var key = KeyOf(name, ticket);
        var value = cache.Get<T>(key);
        cache.Remove(key);
        return value;
    }

    private static string KeyOf(string name, string ticket) => $"handover:{name}:{ticket}";
}
