namespace SchedulingPro.Dashboard.Accounts;

internal static class RemoteAddressReader
{
    /// <summary>Network address of the other end, or null where there is none: no request, or one that is over.</summary>
    public static string? RemoteAddress(this HttpContext? context)
    {
        try
        {
            var address = context?.Connection.RemoteIpAddress;
            return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString();
        }
        catch (ObjectDisposedException)
        {
            return null;
        }
    }
}
