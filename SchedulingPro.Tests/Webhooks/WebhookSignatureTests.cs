using SchedulingPro.Core.Ingestion.Webhooks;

namespace SchedulingPro.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    // RFC 4231, test case 2.
    private const string Key = "Jefe";
    private const string Hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    private static readonly byte[] Body = "what do ya want for nothing?"u8.ToArray();
    private static readonly string Base64 = Convert.ToBase64String(Convert.FromHexString(Hex));

    public static TheoryData<string> Forms =>
        [
            Hex,
            Hex.ToUpperInvariant(),
            "sha256=" + Hex,
            "SHA256= " + Hex,
            $"  {Hex} ",
            Base64,
            "sha256=" + Base64,
            Base64.TrimEnd('='),
        ];

    [Theory, MemberData(nameof(Forms))]
    public void Read_EveryForm_IsTheSameSignature(string header)
    {
        var signature = WebhookSignature.Read(header);

        Assert.NotNull(signature);
        Assert.Equal(Hex, Convert.ToHexStringLower(signature));
        Assert.True(WebhookSignature.IsValid(Body, Key, signature));
    }

    [Fact]
    public void Read_Base64ForAddresses_IsTheSameSignature()
    {
        const string base64 = "WaRfWs/Cqp3+2Tio7CcFaPO4jALGBbyjwsJWSIlp+GA=";

        Assert.Equal(
            Convert.FromBase64String(base64),
            WebhookSignature.Read(base64.Replace('+', '-').Replace('/', '_'))
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("5bdc")]
    [InlineData("zzdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!=")]
    [InlineData("sha1=5bdcc146bf60754e6a042426089575c75a003f08")]
    public void Read_SomethingElse_IsNoSignature(string? header) => Assert.Null(WebhookSignature.Read(header));

    [Fact]
    public void IsValid_OtherKeyOrBody_IsFalse()
    {
        var signature = WebhookSignature.Read(Hex)!;

        Assert.False(WebhookSignature.IsValid(Body, "jefe", signature));
        Assert.False(WebhookSignature.IsValid(Body.AsSpan(1), Key, signature));
        Assert.False(WebhookSignature.IsValid(Body, Key, []));
        Assert.Equal(Hex, WebhookSignature.Sign(Body, Key));
    }
}
