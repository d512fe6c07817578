using System.Text;
using QRCoder;

namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>The secret an authenticator app is given, as text to type and as picture to scan.</summary>
internal sealed record AuthenticatorKey(string Secret, string Email)
{
    private const string Issuer = "SchedulingPro";

    /// <summary>In groups of four, as people type it.</summary>
    public string Text => string.Join(' ', Secret.ToLowerInvariant().Chunk(4).Select(part => new string(part)));

    /// <summary>What the picture says (the key URI format that authenticator apps share).</summary>
    public string Address =>
        $"otpauth://totp/{Issuer}:{Uri.EscapeDataString(Email)}?secret={Secret}&issuer={Issuer}&digits=6";

    /// <summary>The picture as a data address; black on white in either theme, or phones do not read it.</summary>
    public string Picture
    {
        get
        {
            using var generator = new QRCodeGenerator();
            using var data = generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.M);
            using var picture = new SvgQRCode(data);
            var svg = picture.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true);
            return $"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}";
        }
    }
}
