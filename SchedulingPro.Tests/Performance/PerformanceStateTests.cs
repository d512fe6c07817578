using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Features.Performance;

namespace SchedulingPro.Tests.Performance;

public sealed class PerformanceStateTests
{
    [Fact]
    public void Url_ThatSaysNonsense_IsReadAsFarAsPossible()
    {
        var state = PerformanceState.Read(
            new Uri("http://localhost/performance?compare=moon&by=week&counted=booked&basis=modified&period=all")
        );

        Assert.Equal((ComparisonChoice.Previous, Granularity.Week), (state.Comparison, state.Granularity));
        Assert.True(state.Selection.Filter.IsEmpty);
        Assert.Equal((DateBasis.Created, PeriodChoice.Last30Days), (state.Selection.Basis, state.Selection.Period));
        Assert.Contains("moon", Assert.Single(state.Problems));
    }

    [Fact]
    public void Url_WrittenAndRead_IsTheSame()
    {
        var state = new PerformanceState
        {
            Selection = new()
            {
                Filter = SessionFilter.None.With(FilterKeys.Scheduler, "a", "b"),
                Period = PeriodChoice.Custom(new(2026, 3, 1), new(2026, 3, 9)),
            },
            Comparison = ComparisonChoice.Weekdays,
            Granularity = Granularity.Day,
            Metric = "booked",
            LeftOut = [Milestones.Zipcode, Milestones.Details],
        };

        Assert.Equal(state.Url, PerformanceState.Read(new Uri("http://localhost" + state.Url)).Url);
        Assert.Equal(state.Selection, PerformanceState.Read(new Uri("http://localhost" + state.Url)).Selection);
    }

    [Fact]
    public void Toggle_StepsOfTheFunnel_KeepTheOrderOfTheFlow()
    {
        var state = new PerformanceState()
            .Toggle(Milestones.Details)
            .Toggle(Milestones.Zipcode)
            .Toggle(Milestones.Opened);

        Assert.Equal([Milestones.Zipcode, Milestones.Details], state.LeftOut);
        Assert.Equal([Milestones.Details], state.Toggle(Milestones.Zipcode).LeftOut);
    }
}
