using SchedulingPro.Core.Schedulers.Installation;

namespace SchedulingPro.Tests.Schedulers;

public sealed class InstallSnippetsTests
{
    private const string Url = "https://embed.scheduler.servicetitan.com/scheduler-v1.js";
    private static readonly InstallKeys Keys = new("sched_abc", "key123", null);

    [Fact]
    public void Script_Keys_IsTheElementOfTheContract()
    {
        Assert.Equal(
            "<script defer id=\"se-widget-embed\" data-api-key=\"key123\" data-schedulerid=\"sched_abc\" "
                + $"src=\"{Url}\"></script>",
            string.Join(
                ' ',
                InstallSnippets.Script(Keys, Url).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
        );
    }

    [Fact]
    public void ButtonAndLink_OpenTheScheduler()
    {
        Assert.Contains("class=\"se-booking-show\"", InstallSnippets.Button());
        Assert.Contains("_scheduler.show({ schedulerId: 'sched_abc' })", InstallSnippets.Link(Keys));
    }

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("'); alert(1); ('")]
    [InlineData("\\'); alert(1); //")]
    [InlineData("</script><img src=x onerror=alert(1)>")]
    public void EverySnippet_HostileKeys_StayText(string hostile)
    {
        var keys = new InstallKeys(hostile, hostile, null);

        Assert.All(
            InstallSnippets.Pieces(keys, Url).Concat(InstallSnippets.Recipes(keys, Url)),
            snippet =>
            {
                Assert.DoesNotContain(hostile, snippet.Code);
                Assert.DoesNotContain("<img", snippet.Code);
                Assert.DoesNotContain("'); alert", snippet.Code);
            }
        );
    }

    [Fact]
    public void EverySnippet_Masked_TellsNoKey()
    {
        Assert.All(
            InstallSnippets
                .Pieces(InstallKeys.Masked, Url)
                .Where(s => s.Part != InstallPart.Button)
                .Concat(InstallSnippets.Recipes(InstallKeys.Masked, Url)),
            snippet => Assert.Contains(InstallKeys.Mask, snippet.Code)
        );
    }
}
