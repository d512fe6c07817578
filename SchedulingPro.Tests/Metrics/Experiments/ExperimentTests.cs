using SchedulingPro.Core.Metrics.Experiments;

namespace SchedulingPro.Tests.Metrics.Experiments;

/// <summary>Which comparisons end in a verdict.</summary>
public sealed class ExperimentTests
{
    [Theory]
    [InlineData(300, 1000, 250, 1000, ExperimentVerdict.Higher)]
    [InlineData(250, 1000, 300, 1000, ExperimentVerdict.Lower)]
    [InlineData(260, 1000, 250, 1000, ExperimentVerdict.NoDifferenceShown)]
    [InlineData(90, 99, 10, 1000, ExperimentVerdict.TooFewSessions)]
    [InlineData(90, 100, 10, 99, ExperimentVerdict.TooFewSessions)]
    [InlineData(90, 100, 10, 100, ExperimentVerdict.Higher)]
    [InlineData(0, 0, 10, 1000, ExperimentVerdict.TooFewSessions)]
    public void Verdict_TwoGroups_IsGivenOnlyWithEnoughDataAndAClearInterval(
        int a,
        int m,
        int b,
        int n,
        ExperimentVerdict verdict
    ) => Assert.Equal(verdict, Of(a, m, b, n).Verdict);

    [Fact]
    public void Verdict_RateOverMoreThanTheEngaged_CountsTheEngaged()
    {
        var experiment = new Experiment(new(90, 500), new(10, 500), 99, 400);

        Assert.Equal(ExperimentVerdict.TooFewSessions, experiment.Verdict);
        Assert.NotNull(experiment.Interval);
    }

    [Theory]
    [InlineData(0, 10, 0, 10, true)]
    [InlineData(9, 10, 3, 10, false)]
    public void Interval_TwoGroups_TellsWhetherNoDifferenceIsPossible(int a, int m, int b, int n, bool holds) =>
        Assert.Equal(holds, Of(a, m, b, n).Interval!.Value.HoldsZero);

    /// <summary>Ten points between 30 % and 20 %: (1.95996 + 0.84162)² × (0.21 + 0.16) ÷ 0.01 = 290.4.</summary>
    [Fact]
    public void SessionsNeeded_DifferenceSeen_IsTheTextbooksNumber() =>
        Assert.Equal(291, Of(30, 100, 20, 100).SessionsNeeded);

    [Fact]
    public void SessionsNeeded_NoDifference_IsUnknown()
    {
        Assert.Null(Of(30, 100, 30, 100).SessionsNeeded);
        Assert.Null(Of(0, 0, 30, 100).SessionsNeeded);
        Assert.Null(Of(500_001, 1_000_000, 500_000, 1_000_000).SessionsNeeded);
    }

    private static Experiment Of(int a, int m, int b, int n) => new(new(a, m), new(b, n), m, n);
}
