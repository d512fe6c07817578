using SchedulingPro.Core.Attribution;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;
using static SchedulingPro.Tests.Metrics.GoldenSession;

namespace SchedulingPro.Tests.Metrics;

/// <summary>
/// Six visits around a leap day (February 28 to March 1, 2028, in New York), counted by hand, with everything that tells where
/// they came from. "spring-sale" is another spelling of "Spring Sale". Local times are in the notes.
/// </summary>
internal static class GoldenVisits
{
    public static readonly ReportPeriod Days = ReportPeriod.Custom(
        new(2028, 2, 28),
        new(2028, 3, 1),
        GoldenSessions.NewYork
    );

    private static IReadOnlyList<SessionArrival> All =>
        [
            // Monday 7:00
            Visit(
                "v1",
                GoldenSessions.Web,
                new(2028, 2, 28, 12, 0, 0),
                s =>
                {
                    From(s, "google", "cpc", "Spring Sale", "https://Example.test/Services/?utm_source=google#top");
                    (s.SourceTracking.Gclid, s.SourceTracking.UtmAdgroup) = ("click", "Repair");
                    (s.Customer.BrowserName, s.Customer.DeviceType, s.Customer.IsNewCustomer) = (
                        "Chrome",
                        "mobile",
                        true
                    );
                    (s.SessionOutcome, s.JobId, s.TimeslotStart) = ("booked", 1, s.CreatedOn.AddDays(1));
                    Zip(s);
                }
            ),
            // Monday 23:59
            Visit(
                "v2",
                GoldenSessions.Web,
                new(2028, 2, 29, 4, 59, 0),
                s =>
                {
                    From(s, "google", "cpc", "spring-sale", "https://example.test/services");
                    (s.Customer.BrowserName, s.Customer.DeviceType) = ("Safari", "mobile");
                    Zip(s);
                    Abandoned(s);
                }
            ),
            // Tuesday 0:00, the leap day
            Visit(
                "v3",
                GoldenSessions.Calls,
                new(2028, 2, 29, 5, 0, 0),
                s =>
                {
                    From(s, "google", "organic", null, "http://example.test/");
                    s.Customer.BrowserName = "Chrome";
                    (s.SessionOutcome, s.TimeslotStart) = ("completed", s.CreatedOn.AddDays(3));
                    Zip(s);
                }
            ),
            // Tuesday 23:59
            Visit("v4", GoldenSessions.Calls, new(2028, 3, 1, 4, 59, 59), _ => { }),
            // Wednesday 0:00
            Visit(
                "v5",
                GoldenSessions.South,
                new(2028, 3, 1, 5, 0, 0),
                s =>
                {
                    From(s, "bing", "cpc", "Spring Sale", null);
                    Zip(s);
                    Abandoned(s);
                }
            ),
            // Wednesday 1:00, a bot
            Visit(
                "v6",
                GoldenSessions.South,
                new(2028, 3, 1, 6, 0, 0),
                s =>
                {
                    From(s, "facebook", null, "Other", null);
                    Bot(s);
                }
            ),
        ];

    public static async Task StoreAsync(DatabaseUnderTest database)
    {
        var token = TestContext.Current.CancellationToken;
        await database.Ingestor.IngestAsync(DatabaseUnderTest.TenantId, All, null, token);
        await using var db = database.Open();
        db.CampaignAliases.Add(
            new CampaignAlias
            {
                TenantId = DatabaseUnderTest.TenantId,
                Spelling = "spring-sale",
                Name = "Spring Sale",
                MergeId = Guid.NewGuid(),
                MergedOn = TestClock.Start,
            }
        );
        await db.SaveChangesAsync(token);
    }

    private static SessionArrival Visit(string id, string scheduler, DateTime utc, Action<SessionContent> change) =>
        At(
            id,
            scheduler,
            1,
            1,
            0,
            0,
            s => s.CreatedOn = DateTime.SpecifyKind(utc, DateTimeKind.Utc),
            s => (s.ModifiedOn, s.LastCheckinDate) = (s.CreatedOn.AddMinutes(5), s.CreatedOn.AddMinutes(5)),
            change
        );

    private static void From(SessionContent s, string source, string? medium, string? campaign, string? page)
    {
        (s.SourceTracking.UtmSource, s.SourceTracking.UtmMedium) = (source, medium);
        (s.SourceTracking.UtmCampaign, s.SourceTracking.LandingPageUrl) = (campaign, page);
    }
}
