using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Tests.Data;

namespace SchedulingPro.Tests.Leads;

/// <summary>Where visitors are, and when it is quiet there.</summary>
public sealed class VisitorPlacesTests
{
    private static readonly TimeZoneInfo Company = Zone("America/Phoenix");

    [Theory]
    [InlineData("12180", null, null, "America/New_York", PlaceBasis.Zip)]
    [InlineData(" 79901-1234 ", "NY", "2125550147", "America/Denver", PlaceBasis.Zip)]
    [InlineData("99501", null, null, "America/Anchorage", PlaceBasis.Zip)]
    [InlineData("96801", null, null, "Pacific/Honolulu", PlaceBasis.Zip)]
    [InlineData("47901", null, null, "America/New_York", PlaceBasis.Zip)]
    [InlineData("00901", null, null, "America/Puerto_Rico", PlaceBasis.Zip)]
    [InlineData("00000", "wa", null, "America/Los_Angeles", PlaceBasis.State)]
    [InlineData("•••", "New York", null, "America/New_York", PlaceBasis.State)]
    [InlineData(null, "TX", "2125550147", "America/Chicago,America/Denver", PlaceBasis.State)]
    [InlineData("1218", "Somewhere", "(808) 555-0147", "Pacific/Honolulu", PlaceBasis.AreaCode)]
    [InlineData(null, null, "+44 20 7946 0958", "Europe/London", PlaceBasis.AreaCode)]
    [InlineData("121800000000", null, "call me", "America/Phoenix", PlaceBasis.Company)]
    [InlineData(null, null, "0000000", "America/Phoenix", PlaceBasis.Company)]
    [InlineData(null, null, null, "America/Phoenix", PlaceBasis.Company)]
    public void Of_WhatIsKnown_TheMostPreciseTells(
        string? zip,
        string? state,
        string? phone,
        string zones,
        PlaceBasis basis
    )
    {
        var place = VisitorPlaces.Of(
            SessionSamples.Session(
                "one",
                s =>
                {
                    (s.Customer.Address.Zip, s.Customer.Address.State) = (zip, state);
                    s.Customer.Phone = phone;
                }
            ),
            Company
        );

        Assert.Equal(basis, place.Basis);
        Assert.Equal(zones.Split(','), place.Zones.Select(z => z.Id).Order());
    }

    [Theory]
    [InlineData("2026-05-04T11:59:59Z", true, "2026-05-04T12:00:00Z")] // 7:59:59 in New York
    [InlineData("2026-05-04T12:00:00Z", false, "2026-05-04T12:00:00Z")]
    [InlineData("2026-05-05T00:59:59Z", false, "2026-05-05T00:59:59Z")] // 20:59:59
    [InlineData("2026-05-05T01:00:00Z", true, "2026-05-05T12:00:00Z")] // 21:00
    [InlineData("2026-03-08T02:30:00Z", true, "2026-03-08T12:00:00Z")] // the night in which the clocks go forward
    [InlineData("2026-11-01T02:30:00Z", true, "2026-11-01T13:00:00Z")] // and back
    public void IsQuiet_OneZone_From21To8OnItsClock(string at, bool quiet, string opens)
    {
        var place = new VisitorPlace([Zone("America/New_York")], PlaceBasis.Zip);

        Assert.Equal(quiet, place.IsQuiet(Utc(at)));
        Assert.Equal(Utc(opens), place.NotQuietFrom(Utc(at)));
    }

    [Fact]
    public void IsQuiet_SeveralZones_UntilItIsQuietInNone()
    {
        var texas = new VisitorPlace([Zone("America/Chicago"), Zone("America/Denver")], PlaceBasis.State);

        Assert.True(texas.IsQuiet(Utc("2026-05-04T13:30:00Z"))); // 8:30 and 7:30
        Assert.Equal(Utc("2026-05-04T14:00:00Z"), texas.NotQuietFrom(Utc("2026-05-04T13:30:00Z")));
        Assert.True(texas.IsQuiet(Utc("2026-05-05T02:30:00Z"))); // 21:30 and 20:30
        Assert.Equal(Utc("2026-05-05T14:00:00Z"), texas.NotQuietFrom(Utc("2026-05-05T02:30:00Z")));
    }

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTime Utc(string text) =>
        DateTime.Parse(
            text,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AdjustToUniversal
        );
}
