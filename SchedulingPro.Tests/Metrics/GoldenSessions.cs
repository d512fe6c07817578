using SchedulingPro.Core.Data;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Tests.Data;
using static SchedulingPro.Tests.Metrics.GoldenSession;

namespace SchedulingPro.Tests.Metrics;

/// <summary>
/// Thirty-three sessions that were counted by hand: two companies, three schedulers, a router, bots, names in several
/// spellings, abandoned ones with a booking, unknown outcomes, and the days around both clock changes of New York in 2026.
/// Times in the notes are local. The period of the figures is March 6 to 9; March 8 has 23 hours.
/// </summary>
internal static class GoldenSessions
{
    public const string Web = "sched_northweb0000000000000000";
    public const string Calls = "sched_northcalls00000000000000";
    public const string South = "sched_south00000000000000000000";
    public const string Router = "router_north";

    public static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    public static readonly ReportPeriod March6To9 = ReportPeriod.Custom(new(2026, 3, 6), new(2026, 3, 9), NewYork);

    public static IReadOnlyList<SessionArrival> All =>
        [
            // Northern company, web scheduler. The 6th begins at 05:00 UTC, the first instant of the period.
            At("g01", Web, 3, 6, 5, 0),
            At("g02", Web, 3, 6, 14, 0, Zip, Abandoned),
            At("g03", Web, 3, 6, 15, 0, Zip, Service, Abandoned, s => s.LastStep = "Availability"),
            At("g04", Web, 3, 6, 16, 0, Zip, Service, Slot(1), Phone("(555) 010-0001"), Abandoned, s => s.LeadId = 1),
            At(
                "g05",
                Web,
                3,
                6,
                17,
                0,
                Zip,
                Service,
                Slot(2),
                Name("Ada", "Smith"),
                Street,
                Booked,
                s => s.JobId = 101
            ),
            At(
                "g06",
                Web,
                3,
                7,
                13,
                0,
                Zip,
                Service,
                Slot(4),
                Name(" ada ", "  SMITH"),
                Completed,
                s => s.BookingId = 201
            ),
            At(
                "g07",
                Web,
                3,
                7,
                14,
                0,
                Zip,
                Service,
                Slot(1),
                Name("Bob", "Jones"),
                Email("Bob@Example.test"),
                Street,
                Abandoned,
                s => s.BookingId = 202
            ),
            At(
                "g08",
                Web,
                3,
                7,
                15,
                0,
                Bot,
                Zip,
                Service,
                Slot(1),
                Name("Bot", "Bot"),
                Street,
                Booked,
                s => s.JobId = 102
            ),
            At("g09", Web, 3, 7, 16, 0, Bot),
            // 1:30 before the clocks go forward, 3:30 after: half past two never comes.
            At("g10", Web, 3, 8, 6, 30, Zip, Service, Slot(1)),
            At("g11", Web, 3, 8, 7, 30, Zip, Abandoned),
            // The last second of the 8th.
            At("g12", Web, 3, 9, 3, 59, Abandoned, s => s.CreatedOn = s.CreatedOn.AddSeconds(59)),
            At("g13", Web, 3, 9, 4, 0, Service, s => s.SessionOutcome = "sleeping"),
            At("g14", Web, 3, 9, 16, 0, Booked, s => s.JobId = 103, s => s.MembershipInterest = "yes"),
            // The last millisecond of the period, and the first instant after it: Bob books.
            At("g15", Web, 3, 10, 3, 59, Zip, s => s.CreatedOn = s.CreatedOn.AddMilliseconds(59_999)),
            At("g16", Web, 3, 10, 4, 0, Name("Bob", "Jones"), Email("bob@example.test"), Booked, s => s.JobId = 104),
            // The last second before the period.
            At("g17", Web, 3, 6, 4, 59, Zip, Abandoned, s => s.CreatedOn = s.CreatedOn.AddSeconds(59)),
            // Northern company, call centre.
            At(
                "g18",
                Calls,
                3,
                6,
                18,
                0,
                Zip,
                Name("Cleo", "Ray"),
                s => s.SessionOutcome = "parked",
                s => s.BookingId = 203
            ),
            At("g19", Calls, 3, 7, 19, 0, Slot(1), Name("CLEO", "RAY"), s => s.JobId = 105),
            At("g20", Calls, 3, 8, 19, 0, Name("Dan", "Fox"), Abandoned),
            At("g21", Calls, 3, 9, 14, 0, Phone("12"), Abandoned, s => s.LeadId = 2),
            At("g22", Calls, 3, 9, 15, 0, s => s.LastStep = "Contact Info"),
            At(
                "g23",
                Calls,
                3,
                9,
                16,
                0,
                Zip,
                Service,
                Slot(10),
                Name("Eve", "Li"),
                Street,
                Booked,
                s => s.JobId = 106,
                s => s.BookingId = 204,
                s => s.MembershipInterest = "none"
            ),
            // Southern company.
            At("g24", South, 3, 7, 1, 0),
            At(
                "g25",
                South,
                3,
                8,
                4,
                30,
                Zip,
                Service,
                Slot(1),
                Name("Ada", "Smith"),
                Phone("555 010 0009"),
                Abandoned,
                s => s.LeadId = 3
            ),
            At("g26", South, 3, 8, 16, 0, Bot, Phone("555 010 0010"), Abandoned),
            At(
                "g27",
                South,
                3,
                8,
                17,
                0,
                Zip,
                Service,
                Slot(3.5),
                Name("Fay", "Orr"),
                s => s.Notes = "Gate is open",
                Completed,
                s => s.MembershipInterest = "Gold plan"
            ),
            At(
                "g28",
                South,
                3,
                9,
                12,
                0,
                Zip,
                Slot(1.5),
                Name("Ada ", " Smith"),
                Phone("+1 (555) 010-0009"),
                Booked,
                s => s.JobId = 107
            ),
            // The northern router: two visits it kept, one that the web scheduler took over.
            Routed("g29", null, 3, 7, 12, 0, Zip),
            Routed("g30", null, 3, 9, 13, 0, Abandoned),
            Routed("g31", Web, 3, 9, 0, 0, Zip, Service, Abandoned),
            // November 1: half past one comes twice.
            At("g32", Web, 11, 1, 5, 30),
            At("g33", Web, 11, 1, 6, 30),
        ];

    /// <summary>Puts everything into the database. Keys of the northern and the southern company.</summary>
    public static async Task<(int North, int South)> StoreAsync(DatabaseUnderTest database)
    {
        await using var db = database.Open();
        return await StoreAsync(db, database.Ingestor);
    }

    public static async Task<(int North, int South)> StoreAsync(SchedulingDbContext db, SessionIngestor ingestor)
    {
        var token = TestContext.Current.CancellationToken;
        var companies = new[] { "Northern Plumbing", "Southern Air" }
            .Select(name => new Company
            {
                TenantId = DatabaseUnderTest.TenantId,
                Name = name,
                CreatedOn = TestClock.Start,
                ModifiedOn = TestClock.Start,
            })
            .ToList();
        db.Companies.AddRange(companies);
        await db.SaveChangesAsync(token);
        db.Schedulers.AddRange(
            Scheduler(1, Web, companies[0].Id),
            Scheduler(2, Calls, companies[0].Id),
            Scheduler(3, South, companies[1].Id)
        );
        db.Routers.Add(
            new()
            {
                Key = -1,
                TenantId = DatabaseUnderTest.TenantId,
                ExternalId = Router,
                CompanyId = companies[0].Id,
                Name = Router,
                CreatedOn = TestClock.Start,
            }
        );
        await db.SaveChangesAsync(token);
        await ingestor.IngestAsync(DatabaseUnderTest.TenantId, All, null, token);
        return (companies[0].Id, companies[1].Id);
    }

    private static Scheduler Scheduler(int key, string id, int company) =>
        new()
        {
            Key = key,
            TenantId = DatabaseUnderTest.TenantId,
            ExternalId = id,
            CompanyId = company,
            Name = id,
            CreatedOn = TestClock.Start,
            ModifiedOn = TestClock.Start,
        };
}
