using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Tests.Connections;

/// <summary>What may be typed for a connection, and its one spelling.</summary>
public sealed class ConnectionAddressTests
{
    private static readonly ConnectionDraft Whole = new()
    {
        BaseUrl = "https://api.example.com",
        TokenUrl = "https://auth.example.com",
        TenantId = 1,
        ClientId = "client",
        ClientSecret = "secret",
        AppKey = "key",
    };

    [Theory]
    [InlineData("https://api.example.com/", "https://api.example.com")]
    [InlineData(" https://API.example.com/schedulingpro/v2/ ", "https://api.example.com")]
    [InlineData("https://api.example.com/SchedulingPro/v2/tenant/7/schedulers", "https://api.example.com")]
    [InlineData("https://gateway.example.com/titan/schedulingpro/v2", "https://gateway.example.com/titan")]
    [InlineData("http://localhost:5080/", "http://localhost:5080")]
    [InlineData("http://127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData("http://stand-in:8080", "http://stand-in:8080")]
    [InlineData("http://192.168.1.20", "http://192.168.1.20")]
    [InlineData("http://titan.internal", "http://titan.internal")]
    public void BaseUrl_Pasted_LosesWhatBelongsToSingleCalls(string typed, string expected)
    {
        var errors = new List<FieldError>();

        var clean = ConnectionRules.Clean(Whole with { BaseUrl = typed }, isNew: true, errors);

        Assert.Empty(errors);
        Assert.Equal(expected, clean.BaseUrl);
    }

    [Theory]
    [InlineData("https://auth.example.com", "https://auth.example.com/connect/token")]
    [InlineData("https://auth.example.com/", "https://auth.example.com/connect/token")]
    [InlineData("https://auth.example.com/oauth/token/", "https://auth.example.com/oauth/token")]
    public void TokenUrl_WithoutPath_GetsTheUsualOne(string typed, string expected) =>
        Assert.Equal(expected, ConnectionRules.Clean(Whole with { TokenUrl = typed }, isNew: true, []).TokenUrl);

    [Theory]
    [InlineData("baseUrl", "")]
    [InlineData("baseUrl", "api.example.com")]
    [InlineData("baseUrl", "ftp://api.example.com")]
    [InlineData("baseUrl", "https://")]
    [InlineData("baseUrl", "https://user:secret@api.example.com")]
    [InlineData("baseUrl", "https://api.example.com?servicetitanapplicationkey=x")]
    [InlineData("baseUrl", "http://api.example.com")]
    [InlineData("baseUrl", "http://8.8.8.8")]
    [InlineData("tokenUrl", "http://auth.example.com/connect/token")]
    [InlineData("clientId", " ")]
    [InlineData("clientSecret", "")]
    [InlineData("appKey", "key\nkey")]
    [InlineData("webhookKey", "1234567890123456789012345678901")]
    [InlineData("webhookKey", "12345678901234567890123456789012345678901234567890123456789012345")]
    [InlineData("webhookHeader", "x signature")]
    [InlineData("webhookHeader", "x-signature:")]
    public void Draft_WrongPart_IsNamedWithItsReason(string field, string typed)
    {
        var errors = new List<FieldError>();
        var draft = field switch
        {
            "baseUrl" => Whole with { BaseUrl = typed },
            "tokenUrl" => Whole with { TokenUrl = typed },
            "clientId" => Whole with { ClientId = typed },
            "clientSecret" => Whole with { ClientSecret = typed },
            "appKey" => Whole with { AppKey = typed },
            "webhookKey" => Whole with { WebhookKey = typed },
            _ => Whole with { WebhookHeader = typed },
        };

        ConnectionRules.Clean(draft, isNew: true, errors);

        Assert.Equal(field, Assert.Single(errors).Field);
    }

    [Fact]
    public void Draft_Empty_IsComplainedOfForANewConnectionOnly()
    {
        var (forNew, forStored) = (new List<FieldError>(), new List<FieldError>());

        ConnectionRules.Clean(new(), isNew: true, forNew);
        var kept = ConnectionRules.Clean(new() { ClientSecret = "", AppKey = " " }, isNew: false, forStored);

        Assert.Equal(
            ["baseUrl", "tokenUrl", "tenantId", "clientId", "clientSecret", "appKey"],
            forNew.Select(e => e.Field)
        );
        Assert.Empty(forStored);
        Assert.Equal(new(), kept);
    }

    [Fact]
    public void Draft_Printed_ShowsNoSecret()
    {
        var text = (Whole with { ClientSecret = "s3cret", AppKey = "k3y", WebhookKey = "h00k" }).ToString();

        Assert.DoesNotContain("s3cret", text);
        Assert.DoesNotContain("k3y", text);
        Assert.DoesNotContain("h00k", text);
    }
}
