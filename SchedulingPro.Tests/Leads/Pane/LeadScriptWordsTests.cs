using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Features.Leads.Pane;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads.Pane;

public sealed class LeadScriptWordsTests
{
    private static readonly DateTime Now = TestClock.Start;

    [Fact]
    public void Opening_NameServiceAndSlot_AreSaid()
    {
        var opening = Opening(s =>
        {
            (s.Customer.FirstName, s.Category) = ("MARIA", "Drain Cleaning");
            (s.TimeslotStart, s.TimeslotEnd) = (Now.AddHours(3), Now.AddHours(5));
        });

        Assert.Equal(
            "“Hi Maria, this is Ann from Northern Plumbing. You were on our website 4 minutes ago about drain cleaning. "
                + "You had picked Mon, May 4, 2:00 PM to 4:00 PM. Shall I book that time for you?”",
            opening
        );
    }

    [Fact]
    public void Opening_NothingKnownOrOver_IsStillASentence()
    {
        Assert.Equal(
            "“Hi, this is Ann from Northern Plumbing. You were on our website 4 minutes ago. May I help you find a time?”",
            Opening(_ => { })
        );
        Assert.Contains("which is over", Opening(s => s.TimeslotStart = Now.AddDays(-1)));
    }

    [Fact]
    public void Facts_OnlyWhatIsKnown_InTheOrderOfACall()
    {
        var view = View(s =>
        {
            (s.Category, s.BlockerType, s.BlockerToBookAdditionalData) = ("HVAC", "No slots", "week full");
            s.Customer.Address = new() { City = "Troy", Zip = "12180" };
        });

        Assert.Equal(
            [
                ("Wants", "HVAC"),
                ("Stopped at", "Contact left"),
                ("Stopped by", "No slots: week full"),
                ("Where", "Troy, 12180"),
                ("Customer", "Known to the account"),
            ],
            LeadScriptWords.Facts(view)
        );
    }

    [Fact]
    public void Fill_DefaultTemplates_LeaveNoPlaceholder()
    {
        var values = LeadTemplateValues.Of(LeadPaneSamples.Detail(Now), "Ann");
        var templates = ContactTemplates.Default;

        Assert.All(
            new[] { templates.MailSubject, templates.MailBody, templates.TextBody },
            text =>
            {
                Assert.Empty(TemplateText.Unknown(text));
                Assert.DoesNotContain('{', TemplateText.Fill(text, values));
            }
        );
        Assert.Equal(["nmae"], TemplateText.Unknown("{first name} {nmae}"));
        Assert.Equal("Hi there, {nmae}", TemplateText.Fill("Hi {First Name}, {nmae}", values));
    }

    private static string Opening(Action<SessionContent> change) => LeadScriptWords.Opening(View(change), Now);

    private static LeadPaneView View(Action<SessionContent> change) =>
        new(
            1,
            new UserContext
            {
                UserId = 1,
                DisplayName = "Ann",
                Scope = DataScope.ForAllCompanies(true),
            },
            LeadPaneSamples.Detail(Now, change)
        );
}
