using System.Globalization;
using Bogus;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>Where invented visits come from, and on what device.</summary>
internal static class DemoAttribution
{
    private static readonly (float Weight, string? Source, string? Medium, string? Campaign, string? Term)[] Sources =
    [
        (0.24f, "google", "cpc", "plumber near me", "plumber near me"),
        (0.10f, "google", "cpc", "Emergency 24-7", "emergency service"),
        (0.16f, "google", "organic", null, null),
        (0.08f, "google", "business_profile", null, null),
        (0.09f, "facebook", "paid_social", "Spring offer", null),
        (0.05f, "bing", "cpc", "Brand", "home service"),
        (0.05f, "newsletter", "email", "Members June", null),
        (0.04f, "nextdoor", "referral", null, null),
        (0.19f, null, null, null, null),
    ];

    private static readonly (
        float Weight,
        string Type,
        string? Vendor,
        string? Model,
        string Os,
        string Version
    )[] Devices =
    [
        (0.38f, "mobile", "Apple", "iPhone", "iOS", "18.5"),
        (0.20f, "mobile", "Samsung", "SM-S921U", "Android", "15"),
        (0.07f, "mobile", "Google", "Pixel 9", "Android", "16"),
        (0.05f, "tablet", "Apple", "iPad", "iOS", "18.5"),
        (0.21f, "desktop", null, null, "Windows", "11"),
        (0.09f, "desktop", "Apple", null, "macOS", "15.4"),
    ];

    private static readonly string[] Networks = ["192.0.2", "198.51.100", "203.0.113"];

    internal static void Fill(SessionContent session, DemoBrand brand, Randomizer random)
    {
        var source = session.SourceTracking;
        var (_, from, medium, campaign, term) = Sources[random.WeightedRandom(Indexes(Sources.Length), Weights)];
        source.UtmSource = from;
        source.UtmMedium = medium;
        source.UtmCampaign = campaign;
        source.UtmTerm = term;
        source.IsRWGSession = medium == "business_profile" && random.Bool(0.5f);
        source.BookedFrom = source.IsRWGSession == true ? "Reserve with Google" : "Website";
        session.GbpName = medium == "business_profile" ? brand.Name : null;
        switch (from, medium)
        {
            case ("google", "cpc"):
                source.Gclid = "demo-" + random.AlphaNumeric(20);
                source.UtmAdgroup = random.Bool() ? "Repair" : "Installation";
                break;
            case ("facebook", _):
                source.Fbclid = "demo-" + random.AlphaNumeric(20);
                source.UtmContent = random.Bool() ? "video" : "carousel";
                break;
            case ("bing", _):
                source.Msclkid = "demo-" + random.AlphaNumeric(20);
                break;
        }

        if (campaign is not null)
        {
            session.CampaignName = campaign;
            source.CampaignId = string.Create(
                CultureInfo.InvariantCulture,
                $"{9000 + (Array.FindIndex(Sources, s => s.Campaign == campaign) * 7)}"
            );
            source.MarketingSource = medium == "email" ? "Email" : "Paid";
        }

        source.GoogleAnalyticsClientId = string.Create(
            CultureInfo.InvariantCulture,
            $"GA1.1.{random.Int(100_000_000, 999_999_999)}.{random.Int(1_700_000_000, 1_790_000_000)}"
        );
        var page = random.ArrayElement(["/", "/services", "/contact", "/offers", "/book"]);
        source.LandingPageUrl = from is null
            ? brand.Site + page
            : $"{brand.Site}{page}?utm_source={from}&utm_medium={medium}";
    }

    internal static void Device(SessionCustomer customer, Randomizer random, bool bot)
    {
        customer.IsBot = bot;
        customer.IpAddress = string.Create(
            CultureInfo.InvariantCulture,
            $"{random.ArrayElement(Networks)}.{random.Int(1, 254)}"
        );
        if (bot)
        {
            customer.BrowserName = "Headless";
            customer.UserAgent = "ExampleBot/2.1 (+https://bot.example.com)";
            return;
        }

        var (_, type, vendor, model, os, version) = Devices[
            random.WeightedRandom(Indexes(Devices.Length), DeviceWeights)
        ];
        var safari = vendor == "Apple" && random.Bool(0.85f);
        customer.DeviceType = type;
        customer.DeviceVendor = vendor;
        customer.DeviceModel = model;
        customer.OsName = os;
        customer.OsVersion = version;
        customer.BrowserName =
            safari ? "Safari"
            : os == "Windows" && random.Bool(0.3f) ? "Edge"
            : "Chrome";
        customer.BrowserVersion = safari ? "18.5" : "138.0";
        customer.EngineName = safari ? "WebKit" : "Blink";
        customer.EngineVersion = safari ? "605.1.15" : "138.0";
        customer.CpuArchitecture = type == "desktop" && vendor is null ? "amd64" : null;
        customer.UserAgent = $"Mozilla/5.0 ({os} {version}) {customer.BrowserName}/{customer.BrowserVersion}";
    }

    private static readonly float[] Weights = [.. Sources.Select(s => s.Weight)];
    private static readonly float[] DeviceWeights = [.. Devices.Select(d => d.Weight)];

    private static int[] Indexes(int count) => [.. Enumerable.Range(0, count)];
}
