using System.Text;
using SchedulingPro.Core.Attribution.Spend;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Files of costs: what is taken, and what is said of those that are not.</summary>
public sealed class SpendFileTests
{
    private static readonly Dictionary<string, int> Companies = new() { ["North Plumbing"] = 7 };

    [Theory]
    [InlineData("month,source,medium,campaign,amount\n2026-03,google,cpc,Brand,\"$1,200.50\"\n")]
    [InlineData(
        "\uFEFFCampaign;Source / Medium;From;To;Cost\r\nBrand;google / cpc;2026-03-01;2026-03-31;1.200,50 €\r\n\r\n"
    )]
    [InlineData("Amount\tcampaign\tsource\tmedium\tmonth\n1200.5\tBrand\tgoogle\tcpc\t2026-03\n\t\t\t\t\n")]
    public async Task File_OfAnyUsualForm_IsRead(string text)
    {
        var file = await ReadAsync(text);

        Assert.Empty(file.Errors);
        Assert.Equal(
            new SpendDraft(new(2026, 3, 1), new(2026, 3, 31), 120_050)
            {
                Source = "google / cpc",
                Campaign = "Brand",
                Line = 2,
            },
            Assert.Single(file.Rows)
        );
    }

    [Fact]
    public async Task File_OfDaysAndCompanies_IsRead()
    {
        var file = await ReadAsync("date,campaign,company,spend\n2026-03-05,Brand,north plumbing,12\n");

        Assert.Equal(
            new SpendDraft(new(2026, 3, 5), new(2026, 3, 5), 1200)
            {
                Campaign = "Brand",
                CompanyId = 7,
                Line = 2,
            },
            Assert.Single(file.Rows)
        );
    }

    [Theory]
    [InlineData("", "Line 1, file: it is empty")]
    [InlineData(
        "month,campaign\n",
        "Line 1, file: its first line must name a column amount; it names month, campaign."
    )]
    [InlineData("amount,campaign,from\n", "Line 1, file: its first line must name a column month")]
    [InlineData("amount,month\n", "Line 1, file: its first line must name a column campaign or a column source")]
    [InlineData("month,campaign,amount\n", "Line 1, file: it holds no cost")]
    [InlineData(
        "month,campaign,amount\n2026-03,Brand,1\n2026-13,Brand,1",
        "Line 3, month: is not a month such as 2026-03."
    )]
    [InlineData("month,campaign,amount\n9999-12,Brand,1", "Line 2, month: is not a month such as 2026-03.")]
    [InlineData("month,campaign,amount\n2026-03,Brand,ten", "Line 2, amount: is not an amount such as 1234.50.")]
    [InlineData("month,campaign,amount\n2026-03,Brand,", "Line 2, amount: is missing.")]
    [InlineData("month,campaign,amount\n2026-03,Brand,0", "Line 2, amount: is not between 0.01")]
    [InlineData("month,campaign,amount\n2026-03,,5", "Line 2, campaign: says neither a campaign nor a source.")]
    [InlineData("month,source,medium,amount\n2026-03,,cpc,5", "Line 2, source: is missing beside the medium.")]
    [InlineData("from,to,campaign,amount\n2026-03-05,2026-03-01,Brand,5", "Line 2, to: is before the first day.")]
    [InlineData(
        "from,to,campaign,amount\n3/5/2026,2026-03-01,Brand,5",
        "Line 2, from: is not a date such as 2026-03-31."
    )]
    [InlineData(
        "date,campaign,company,amount\n2026-03-05,Brand,West,5",
        "Line 2, company: there is no company “West”."
    )]
    [InlineData("month,campaign,amount\n2026-03,\"Brand,5", "Line 2, file: a quote is opened here")]
    public async Task File_WithAMistake_SaysLineAndField(string text, string error)
    {
        var file = await ReadAsync(text);

        Assert.StartsWith(error, Assert.Single(file.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithManyMistakes_NamesEachField()
    {
        var file = await ReadAsync("month,campaign,amount\nMarch,,x\n");

        Assert.Equal(["month", "amount", "campaign"], file.Errors.Select(e => e.Field));
    }

    [Theory]
    [InlineData("12", 1200)]
    [InlineData("12.5", 1250)]
    [InlineData("12,5", 1250)]
    [InlineData("1,234", 123_400)]
    [InlineData("1,234,567", 123_456_700)]
    [InlineData("1,234.50", 123_450)]
    [InlineData("1.234,50", 123_450)]
    [InlineData("€ 7.00", 700)]
    [InlineData("7.00 USD", 700)]
    public void Amount_AsPeopleWriteIt_IsUnderstood(string text, long cents)
    {
        Assert.True(SpendAmount.TryParse(text, out var read));
        Assert.Equal(cents, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1.234")]
    [InlineData("1,23,456")]
    [InlineData("12.345,6,7")]
    [InlineData("5.")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public void Amount_Ambiguous_IsRefused(string text) => Assert.False(SpendAmount.TryParse(text, out _));

    private static Task<SpendFile> ReadAsync(string text) =>
        SpendFile.ReadAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(text)),
            Companies,
            TestContext.Current.CancellationToken
        );
}
