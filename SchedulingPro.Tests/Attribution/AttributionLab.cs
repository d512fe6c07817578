using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Attribution;

/// <summary>Two companies and a handful of people whose visits, sources and bookings can be counted by hand.</summary>
internal sealed class AttributionLab : IAsyncDisposable
{
    private AttributionLab(DatabaseUnderTest database, int north) => (Database, NorthId) = (database, north);

    public DatabaseUnderTest Database { get; }

    public int NorthId { get; }

    public DataScope North => DataScope.ForCompanies([NorthId], seesPersonalData: true);

    /// <summary>The day of all bookings.</summary>
    public static SessionSelection Today { get; } =
        new() { Window = new(TestClock.Start.AddDays(-1), TestClock.Start.AddDays(1)) };

    public static UserContext Manager { get; } =
        new()
        {
            UserId = 1,
            DisplayName = "Robin",
            TenantId = DatabaseUnderTest.TenantId,
            Roles = [Roles.Manager],
            Scope = DataScope.Everything,
        };

    public static async Task<AttributionLab> CreateAsync(string provider)
    {
        var database = await DatabaseUnderTest.CreateAsync(provider);
        await using (var db = database.Open())
        {
            var (north, _) = await SessionLab.AddCompaniesAsync(db, DatabaseUnderTest.TenantId);
            await database.IngestAsync([.. Visits()]);
            return new(database, north);
        }
    }

    /// <summary>Length of the list that the filter means.</summary>
    public Task<long> CountAsync(DataScope scope, SessionSelection selection, SessionFilter filter) =>
        new SessionCountQuery(Database.Contexts).ExecuteAsync(
            scope,
            selection with
            {
                Filter = filter.With(FilterKeys.Bot, FilterValues.No),
            },
            TestContext.Current.CancellationToken
        );

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static IEnumerable<SessionArrival> Visits()
    {
        // Came from an ad, came back by themselves and booked; a bot with their number does not count.
        yield return At("p0", -50, Phone("3125550101"), From("some", "bot"), s => s.Customer.IsBot = true);
        yield return At("p1", -40, Phone("(312) 555-0101"), From("google", "cpc"), Campaign("Spring offer"), Left);
        yield return At("p2", 0, Phone("1 312 555 0101"), Booked);

        // The first visit is too long ago.
        yield return At("q1", -100, Email("q@example.com"), From("facebook", "paid_social"), Left);
        yield return At("q2", 0, Email("Q@example.com"), From("google", "cpc"), Campaign("spring_offer"), Booked);

        // Known by e-mail first, by phone later.
        yield return At("r1", -10, Email("r@example.com"), From("newsletter", "email"), Left);
        yield return At("r2", -5, Phone("3125550199"), From("bing", "cpc"), Left);
        yield return At("r3", 0, Phone("3125550199"), Email("r@example.com"), Booked);

        // Left nothing to be known by.
        yield return At("h1", 0, From("google", "organic"), Booked);

        // Came first to the other company.
        yield return At("k1", -30, Phone("3125550177"), From("nextdoor", "referral"), Left, South);
        yield return At("k2", 0, Phone("3125550177"), Booked);
    }

    public static SessionArrival At(string id, int day, params Action<SessionContent>[] changes) =>
        SessionSamples.Arrival(
            id,
            s =>
            {
                s.SchedulerId = SessionLab.NorthScheduler;
                s.CreatedOn = TestClock.Start.AddDays(day);
                s.ModifiedOn = s.LastCheckinDate = s.CreatedOn.AddMinutes(5);
                foreach (var change in changes)
                {
                    change(s);
                }
            }
        );

    public static void Left(SessionContent s) => s.SessionOutcome = "abandoned";

    private static void South(SessionContent s) => s.SchedulerId = SessionLab.SouthScheduler;

    private static void Booked(SessionContent s) => s.SessionOutcome = "booked";

    private static Action<SessionContent> Phone(string phone) => s => s.Customer.Phone = phone;

    private static Action<SessionContent> Email(string email) => s => s.Customer.Email = email;

    private static Action<SessionContent> Campaign(string name) => s => s.CampaignName = name;

    private static Action<SessionContent> From(string source, string medium) =>
        s => (s.SourceTracking.UtmSource, s.SourceTracking.UtmMedium) = (source, medium);
}
