using Bunit;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Features.Attribution.Spend;
using SchedulingPro.Tests.Components;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Typing costs in, and the words that sessions use for them.</summary>
public sealed class SpendFormTests : ComponentTest
{
    private static readonly SpendView View = new(
        new("USD", [], new Dictionary<int, string>()),
        ["Brand", "BRAND", "spring"],
        ["google / cpc"],
        SeesAll: true,
        new(2026, 5, 4),
        TimeZoneInfo.Utc
    );

    [Fact]
    public void Submit_Twice_EntersTheCostOnce()
    {
        var entered = 0;
        var waiting = new TaskCompletionSource<IReadOnlyList<SchedulingPro.Core.Ingestion.FieldError>>();
        var form = Render<SpendForm>(p =>
            p.Add(f => f.View, View)
                .Add(
                    f => f.Enter,
                    _ =>
                    {
                        entered++;
                        return waiting.Task;
                    }
                )
        );
        form.Find("#spend-amount").Change("12.50");

        _ = form.Find("form").SubmitAsync();
        _ = form.Find("form").SubmitAsync();
        waiting.SetResult([]);

        Assert.Equal(1, entered);
    }

    [Fact]
    public async Task Submit_CampaignOfNoSession_WarnsOnceAndThenEnters()
    {
        var entered = new List<SpendDraft>();
        var form = Render<SpendForm>(p =>
            p.Add(f => f.View, View with { Spellings = ["brand_2025"] })
                .Add(
                    f => f.Enter,
                    draft =>
                    {
                        entered.Add(draft);
                        return Task.FromResult<IReadOnlyList<SchedulingPro.Core.Ingestion.FieldError>>([]);
                    }
                )
        );
        Assert.Equal(["Brand", "BRAND", "spring"], Offered("#spend-campaigns"));
        Assert.Equal(["google / cpc"], Offered("#spend-sources"));

        await EnterAsync("brand_2025", "Google / cpc");
        Assert.Equal("google / cpc", Assert.Single(entered).Source);

        await EnterAsync("Brand typo", "google / cpcc");
        Assert.Single(entered);
        Assert.Contains("“Brand typo”, “google / cpcc”", form.Find(".note").TextContent);
        Assert.Equal("Enter it all the same", form.Find("button[type=submit]").TextContent);
        await form.Find("form").SubmitAsync();

        Assert.Equal("Brand typo", entered[^1].Campaign);

        IEnumerable<string?> Offered(string list) =>
            form.FindAll($"{list} option").Select(o => o.GetAttribute("value"));

        Task EnterAsync(string campaign, string source)
        {
            form.Find("#spend-amount").Change("12.50");
            form.Find("#spend-campaign").Change(campaign);
            form.Find("#spend-source").Change(source);
            return form.Find("form").SubmitAsync();
        }
    }

    [Theory]
    [InlineData("Brand", "Brand")]
    [InlineData("BRAND", "BRAND")]
    [InlineData("brand", "Brand")]
    [InlineData("Spring", "spring")]
    [InlineData("other", "other")]
    [InlineData(null, null)]
    public void KnownWords_OtherCase_AreThoseOfSessions(string? typed, string? expected)
    {
        var draft = new SpendDraft(new(2026, 5, 1), new(2026, 5, 1), 100) { Campaign = typed, Source = "Google / CPC" };

        Assert.Equal((expected, "google / cpc"), (View.InKnownWords(draft).Campaign, View.InKnownWords(draft).Source));
    }
}
