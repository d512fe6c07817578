using SchedulingPro.Core.Attribution.Campaigns;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Which names are offered to be merged, and which must not be.</summary>
public sealed class CampaignSuggestionsTests
{
    [Theory]
    [InlineData("Spring offer", "spring_offer", SuggestionReason.SameLetters)]
    [InlineData("Spring offer", "SPRING-OFFER", SuggestionReason.SameLetters)]
    [InlineData("Spring offer", "spring%20offer", SuggestionReason.SameLetters)]
    [InlineData("Spring offer", "Springoffer", SuggestionReason.SameLetters)]
    [InlineData("Entrümpelung", "entrumpelung", SuggestionReason.SameLetters)]
    [InlineData("Spring offer", "offer spring", SuggestionReason.SameWords)]
    [InlineData("Spring offer", "Srping offer", SuggestionReason.Misspelt)]
    [InlineData("Emergency 24-7", "Emergancy 24-7", SuggestionReason.Misspelt)]
    public void Suggestions_TwoSpellings_AreOneCampaign(string one, string other, SuggestionReason reason)
    {
        var suggestion = Assert.Single(CampaignSuggestions.Of([new(other, 3), new(one, 40)]));

        Assert.Equal(one, suggestion.Name);
        Assert.Equal([one, other], suggestion.Spellings.Select(s => s.Name));
        Assert.Equal(43, suggestion.Sessions);
        Assert.Equal(reason, suggestion.Reason);
    }

    [Theory]
    [InlineData("Spring 2025", "Spring 2026")]
    [InlineData("Brand", "Brant")]
    [InlineData("Emergency 24-7", "Emergency 24")]
    [InlineData("Members June", "Members July")]
    [InlineData("Plumber north", "Plumber south")]
    [InlineData("---", "___")]
    public void Suggestions_TwoCampaigns_AreLeftAlone(string one, string other) =>
        Assert.Empty(CampaignSuggestions.Of([new(one, 1), new(other, 1)]));

    [Fact]
    public void Suggestions_ManySpellings_AreJoinedOverEachOther()
    {
        var found = CampaignSuggestions.Of([
            new("Brand", 500),
            new("Water heater sale", 20),
            new("sale water heater", 5),
            new("WATER_HEATER_SALE", 9),
            new("brand", 1),
            new("Else", 7),
        ]);

        Assert.Equal(["Brand", "Water heater sale"], found.Select(s => s.Name));
        Assert.Equal(SuggestionReason.SameWords, found[1].Reason);
        Assert.Equal(34, found[1].Sessions);
    }

    [Fact]
    public void Resolve_ChainsAndCircles_End()
    {
        var names = CampaignChains.Resolve([("a", "b"), ("b", "c"), ("x", "y"), ("y", "x")]);

        Assert.Equal("c", names["a"]);
        Assert.Equal("c", names["b"]);
        Assert.Equal("y", names["x"]);
    }
}
