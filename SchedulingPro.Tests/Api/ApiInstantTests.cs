using SchedulingPro.Core.Sessions.Documents;
using SchedulingPro.Dashboard.Api;

namespace SchedulingPro.Tests.Api;

public sealed class ApiInstantTests
{
    [Theory]
    [InlineData("2026-05-04T13:30:00Z", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04t13:30:00z", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04 13:30:00Z", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T13:30:00", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T13:30", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04", "2026-05-04T00:00:00.0000000Z")]
    [InlineData("2026-05-04T08:30:00-05:00", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T15:30:00+02:00", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T15:30:00 02:00", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T15:30:00+0200", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T15:30:00+02", "2026-05-04T13:30:00.0000000Z")]
    [InlineData("2026-05-04T13:30:00.5Z", "2026-05-04T13:30:00.5000000Z")]
    [InlineData("2026-05-04T13:30:00.123456700Z", "2026-05-04T13:30:00.1234567Z")]
    [InlineData("2026-05-04T13:30:00.1234567001Z", "2026-05-04T13:30:00.1234568Z")]
    [InlineData("2026-12-31T23:59:60Z", "2027-01-01T00:00:00.0000000Z")]
    [InlineData("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.0000000Z")]
    [InlineData("0001-01-01T00:00:00+23:59", "0001-01-01T00:00:00.0000000Z")]
    [InlineData("9999-12-31T23:59:59.99999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void TryParse_FormsOfRealClients_AreTheInstantInUtc(string text, string expected)
    {
        Assert.True(ApiInstant.TryParse(text, out var utc, out _));
        Assert.Equal(expected, utc.ToString("O"));
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00Z", "year 0")]
    [InlineData("10000-01-01T00:00:00Z", "not a date-time")]
    [InlineData("2026-02-29T00:00:00Z", "calendar")]
    [InlineData("2026-13-01T00:00:00Z", "calendar")]
    [InlineData("2026-05-04T24:00:00Z", "clock")]
    [InlineData("2026-05-04T13:60:00Z", "clock")]
    [InlineData("2026-05-04T13:30:00+24:00", "offset")]
    [InlineData("04/05/2026", "not a date-time")]
    [InlineData("2026-05-04T13:30:00Z\n", "not a date-time")]
    [InlineData("٢٠٢٦-05-04T13:30:00Z", "not a date-time")]
    [InlineData("yesterday", "not a date-time")]
    [InlineData("1777901400", "not a date-time")]
    public void TryParse_AnythingElse_SaysWhy(string text, string reason)
    {
        Assert.False(ApiInstant.TryParse(text, out _, out var said));
        Assert.Contains(reason, said, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_AbsurdlyLong_IsRefusedUnread() =>
        Assert.False(ApiInstant.TryParse("2026-05-04T13:30:00." + new string('1', 10_000) + "Z", out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("MS4x")]
    [InlineData("not base64!")]
    [InlineData("MS45OTk5OTk5OTk5OTk5OTk5OTk5LmE")]
    [InlineData("Mi4xMi5h")]
    public void Decode_WhatIsNoCursor_IsNull(string text) => Assert.Null(SessionCursor.Decode(text));
}
