using Bunit;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Tests.Components;

public sealed class MetricTileTests : ComponentTest
{
    [Theory]
    [InlineData(8.24, ChangeMeaning.MoreIsBetter, "+8.2 %", "good")]
    [InlineData(-8.24, ChangeMeaning.MoreIsBetter, "−8.2 %", "bad")]
    [InlineData(-3.0, ChangeMeaning.LessIsBetter, "−3.0 %", "good")]
    [InlineData(3.0, ChangeMeaning.Neutral, "+3.0 %", "neutral")]
    [InlineData(-0.04, ChangeMeaning.MoreIsBetter, "±0.0 %", "neutral")]
    public void Change_Amount_HasSignAndMeaning(double amount, ChangeMeaning meaning, string text, string tone)
    {
        var change = new MetricChange(amount, Meaning: meaning);

        Assert.Equal(text, change.Text);
        Assert.Equal(tone, change.Tone);
    }

    [Fact]
    public void Change_NothingToCompare_IsADash()
    {
        Assert.Equal("–", new MetricChange(null).Text);
        Assert.Equal("neutral", new MetricChange(null).Tone);
    }

    [Fact]
    public void Tile_WithAddress_IsOneLinkDescribedByItsFormula()
    {
        var tile = Render<MetricTile>(parameters =>
            parameters
                .Add(t => t.Label, "Completion rate")
                .Add(t => t.Figure, "31.4 %")
                .Add(t => t.Formula, "Booked sessions ÷ sessions.")
                .Add(t => t.Href, "/sessions?outcome=booked")
        );

        var link = tile.Find("a.tile");
        Assert.Equal("/sessions?outcome=booked", link.GetAttribute("href"));
        Assert.Equal("Booked sessions ÷ sessions.", tile.Find("#" + link.GetAttribute("aria-describedby")).TextContent);
    }
}
