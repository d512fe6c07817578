using System.Net.Sockets;

namespace SchedulingPro.Dashboard.Security;

internal static class CallerNetwork
{
    /// <summary>
    /// The network a request comes from, to count by: the address itself, or the first half of an IPv6 address, because one
    /// subscriber has all of the second half.
    /// </summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "unknown";
        }

        return address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
    }
}
