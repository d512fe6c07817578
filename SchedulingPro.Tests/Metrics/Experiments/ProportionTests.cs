using SchedulingPro.Core.Metrics.Experiments;

namespace SchedulingPro.Tests.Metrics.Experiments;

/// <summary>Intervals against the tables of Newcombe, Statistics in Medicine 17 (1998), pages 857 and 873.</summary>
public sealed class ProportionTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(20, 20, 0.8389, 1.0000)]
    public void Wilson_PublishedExample_GivesThePublishedInterval(int successes, int trials, double low, double high)
    {
        var interval = new Proportion(successes, trials).Wilson();

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Less_PublishedExample_GivesThePublishedInterval(int a, int m, int b, int n, double low, double high)
    {
        var (difference, interval) = new Proportion(a, m).Less(new(b, n))!.Value;

        Assert.Equal(((double)a / m) - ((double)b / n), difference, 12);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Less_TheOtherWayRound_IsTheMirrorImage()
    {
        var (a, b) = (new Proportion(56, 70), new Proportion(48, 80));

        var (there, back) = (a.Less(b)!.Value, b.Less(a)!.Value);

        Assert.Equal(there.Difference, -back.Difference, 12);
        Assert.Equal(there.Interval.Low, -back.Interval.High, 12);
        Assert.Equal(there.Interval.High, -back.Interval.Low, 12);
    }

    [Fact]
    public void Proportion_OfNone_HasNoRateAndSaysNothing()
    {
        var none = new Proportion(0, 0);

        Assert.Null(none.Rate);
        Assert.Equal(new Interval(0, 1), none.Wilson());
        Assert.Null(none.Less(new(1, 2)));
        Assert.Null(new Proportion(1, 2).Less(none));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(3, 2)]
    public void Proportion_Impossible_IsRefused(int successes, int trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Proportion(successes, trials));
}
