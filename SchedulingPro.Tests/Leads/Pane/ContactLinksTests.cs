using SchedulingPro.Dashboard.Features.Leads.Pane;

namespace SchedulingPro.Tests.Leads.Pane;

public sealed class ContactLinksTests
{
    [Theory]
    [InlineData("(212) 555-0147", "tel:+12125550147")]
    [InlineData("+1 212.555.0147", "tel:+12125550147")]
    [InlineData("1-212-555-0147 ext. 9", "tel:+12125550147")]
    [InlineData("+44 20 7946 0958", "tel:+442079460958")]
    [InlineData("555-0147", "tel:5550147")]
    [InlineData("call me", null)]
    [InlineData("12345", null)]
    [InlineData("123456789012345678901234567890", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Call_WhatVisitorsType_IsANumberOrNothing(string? phone, string? link) =>
        Assert.Equal(link, ContactLinks.Call(phone));

    [Theory]
    [InlineData("ann@example.com", "mailto:ann@example.com?subject=Hi%20there&body=")]
    [InlineData(" a&b=c?d@example.com ", "mailto:a%26b%3Dc%3Fd@example.com?subject=Hi%20there&body=")]
    [InlineData("two@at@example.com", null)]
    [InlineData("a b@example.com", null)]
    [InlineData("@example.com", null)]
    [InlineData("a@example.com\r\nbcc:x@example.com", null)]
    [InlineData(null, null)]
    public void Email_WhatVisitorsType_CannotAddAnything(string? email, string? start)
    {
        var link = ContactLinks.Email(email, "Hi there", "One & two\nthree");

        Assert.Equal(start is null ? null : start + "One%20%26%20two%0D%0Athree", link);
    }

    [Fact]
    public void Text_LongBody_IsCutToWhatProgramsTake()
    {
        var link = ContactLinks.Text("2125550147", string.Concat(Enumerable.Repeat("😀 é ", 900)))!;

        Assert.StartsWith("sms:+12125550147?&body=", link);
        Assert.InRange(link.Length, 1500, 2000);
        Assert.DoesNotContain("%EF%BF%BD", link);
    }
}
