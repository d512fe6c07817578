using Microsoft.Extensions.Options;
using QRCoder;
using SchedulingPro.Core.Schedulers.Installation;
using SchedulingPro.Dashboard.Accounts;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>Hands out install keys to admins and writes the code around them. Who is asking is read anew for each request.</summary>
internal sealed class InstallModel(IUserContextAccessor users, InstallKeyAccess access, IOptions<EmbedOptions> embed)
{
    /// <summary>Longest text in bytes of ASCII that a QR code of this correction level is made for; longer ones no phone reads.</summary>
    public const int LongestQrText = 1000;

    public string ScriptUrl => embed.Value.ScriptUrl;

    public async Task<InstallKeys?> RevealAsync(string schedulerId, CancellationToken cancellationToken) =>
        await access.RevealAsync(await users.GetAsync(cancellationToken), schedulerId, cancellationToken);

    /// <summary>The text of a part with the real keys; null when the scheduler is not there any more.</summary>
    public async Task<string?> CopyAsync(string schedulerId, InstallPart part, CancellationToken cancellationToken)
    {
        var user = await users.GetAsync(cancellationToken);
        if (await access.CopyAsync(user, schedulerId, part, cancellationToken) is not { } keys)
            return null;
        return part switch
        {
            InstallPart.SchedulerId => keys.SchedulerId,
            InstallPart.DataApiKey => keys.DataApiKey,
            _ => InstallSnippets
                .Pieces(keys, ScriptUrl)
                .Concat(InstallSnippets.Recipes(keys, ScriptUrl))
                .Single(s => s.Part == part)
                .Code,
        };
    }

    /// <summary>A QR code of the address as an SVG image.</summary>
    public static string QrSvg(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(8, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    /// <summary>A QR code of the address as a PNG image.</summary>
    public static byte[] QrPng(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(16);
    }
}
