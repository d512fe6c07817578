using System.Net;
using System.Net.Sockets;

namespace SchedulingPro.Core.Ingestion.Upstream.Connections;

/// <summary>What an address of an account must be, and its one spelling.</summary>
internal static class ConnectionAddress
{
    private const string ApiPath = "/schedulingpro/v2";
    private const int Longest = 500;

    private static readonly string[] PrivateEndings = [".local", ".internal", ".lan", ".home.arpa", ".localhost"];

    /// <summary>The API's address without what belongs to single calls; or why it cannot be one.</summary>
    internal static (string? Address, string? Problem) Base(string text)
    {
        var (uri, problem) = Parse(text);
        if (uri is null)
        {
            return (null, problem);
        }

        var path = uri.AbsolutePath;
        var api = path.IndexOf(ApiPath, StringComparison.OrdinalIgnoreCase);
        return (uri.GetLeftPart(UriPartial.Authority) + (api < 0 ? path : path[..api]).TrimEnd('/'), null);
    }

    /// <summary>The whole address of the tokens; or why it cannot be one.</summary>
    internal static (string? Address, string? Problem) Token(string text)
    {
        var (uri, problem) = Parse(text);
        if (uri is null)
        {
            return (null, problem);
        }

        var path = uri.AbsolutePath.TrimEnd('/');
        return (uri.GetLeftPart(UriPartial.Authority) + (path.Length == 0 ? UpstreamHosts.TokenPath : path), null);
    }

    /// <summary>Whether what is sent to the address can be read on its way.</summary>
    internal static bool IsReadableOnItsWay(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback;

    private static (Uri? Uri, string? Problem) Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return (null, "is missing");
        }

        if (
            text.Length > Longest
            || !Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            || uri.Host.Length == 0
        )
        {
            return (null, "is not an address; write it whole, such as https://api.example.com");
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return (null, "must not hold a user name, a query or a fragment");
        }

        return uri.Scheme == Uri.UriSchemeHttp && !IsPrivate(uri)
            ? (
                null,
                "must begin with https: over http, secrets and visitors' data could be read on their way through the Internet. Only this machine and private networks may be called over http"
            )
            : (uri, null);
    }

    /// <summary>
    /// Whether the host lies on this machine or in a private network, as a gateway or a stand-in beside the server does: its
    /// owner decides there whether plain http is good enough. A name counts by its form, since nothing is looked up here.
    /// </summary>
    private static bool IsPrivate(Uri uri)
    {
        if (uri.IsLoopback)
        {
            return true;
        }

        var host = uri.DnsSafeHost;
        if (!IPAddress.TryParse(host, out var address))
        {
            return !host.Contains('.')
                || PrivateEndings.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
        }

        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal;
        }

        var bytes = address.GetAddressBytes();
        return bytes[0] == 10
            || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31)
            || (bytes[0] == 192 && bytes[1] == 168)
            || (bytes[0] == 169 && bytes[1] == 254);
    }
}
