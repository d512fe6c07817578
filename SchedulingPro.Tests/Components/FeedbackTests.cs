using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SchedulingPro.Dashboard.Components.Feedback;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Tests.Components;

public sealed class FeedbackTests : ComponentTest
{
    private static readonly DateTimeOffset Now = new(2026, 9, 9, 19, 5, 9, TimeSpan.Zero);
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Fact]
    public async Task Toast_Undone_RunsUndoAndGoes()
    {
        var toasts = Services.GetRequiredService<Toasts>();
        var host = Render<ToastHost>();
        var undone = false;
        await host.InvokeAsync(() =>
            toasts.Show(
                "Company removed",
                undo: () =>
                {
                    undone = true;
                    return Task.CompletedTask;
                }
            )
        );

        Assert.Equal("Undo", host.Find(".toast .link-button").TextContent);
        await host.InvokeAsync(() => toasts.UndoAsync(toasts.Shown[0]));

        Assert.True(undone);
        Assert.Empty(host.FindAll(".toast"));
    }

    [Fact]
    public void SignedOut_OnAPage_LeadsBackToItThroughSignIn()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/sessions?page=2");

        var link = Render<SignedOut>().Find("a").GetAttribute("href");

        Assert.Equal("/account/sign-in?returnUrl=%2Fsessions%3Fpage%3D2", link);
    }

    [Fact]
    public void Progress_Running_SaysAmountRateAndTimeLeft()
    {
        var panel = Render<ProgressPanel>(parameters =>
            parameters
                .Add(p => p.Title, "Importing")
                .Add(p => p.Share, 0.425)
                .Add(p => p.Done, 184_201)
                .Add(p => p.PerSecond, 21_000)
                .Add(p => p.TimeLeft, TimeSpan.FromSeconds(44))
        );

        Assert.Equal("184,201 rows · 21,000 a second · 44 s left", panel.Find(".progress-facts").TextContent);
        Assert.Equal("42 %", panel.Find(".progress-share").TextContent);
    }

    [Theory]
    [InlineData(10, "just now")]
    [InlineData(300, "5 min ago")]
    [InlineData(7200, "2 h ago")]
    [InlineData(86400, "1 day ago")]
    [InlineData(-3600, "in 1 h")]
    [InlineData(864000, "Aug 30, 2026, 2:05 PM")]
    public void RelativeTime_Age_IsInWords(int secondsAgo, string expected) =>
        Assert.Equal(expected, RelativeTime.Of(Now.AddSeconds(-secondsAgo), Now, Chicago));

    [Fact]
    public void RelativeTime_Exact_NamesTheZone() =>
        Assert.Equal(
            "Wednesday, September 9, 2026, 2:05:09 PM (America/Chicago, UTC-05:00)",
            RelativeTime.Exact(Now, Chicago)
        );

    [Fact]
    public void Icons_Every_HasADrawing() =>
        Assert.All(Enum.GetValues<IconName>(), name => Assert.NotEmpty(IconShapes.PathOf(name)));
}
