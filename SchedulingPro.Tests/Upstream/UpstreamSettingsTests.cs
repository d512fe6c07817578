using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Ingestion.Upstream;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Tests.Upstream;

/// <summary>Settings are looked at before anything starts, by the server and by the command line alike.</summary>
public sealed class UpstreamSettingsTests
{
    [Theory]
    [InlineData("IntervalSeconds", "0", "between 1 and 86400")]
    [InlineData("CallsPerSecond", "5000", "between 1 and 1000")]
    [InlineData("PageSize", "many", "'many'")]
    public void Setting_Unusable_IsNamedWithItsReason(string name, string value, string reason)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[$"Upstream:{name}"] = value;

        var error = Assert.Throws<UnusableSettingException>(builder.AddUpstreamSettings);

        Assert.Contains($"Upstream:{name}", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, StartFailure.Explain(error));
    }

    [Fact]
    public void Setting_Usable_Arrives()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Upstream:OverlapMinutes"] = "3";
        builder.AddUpstreamSettings();
        using var app = builder.Services.BuildServiceProvider();

        Assert.Equal(3, app.GetRequiredService<IOptions<UpstreamOptions>>().Value.OverlapMinutes);
    }
}
