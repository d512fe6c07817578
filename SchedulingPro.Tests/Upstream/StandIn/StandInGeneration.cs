using System.Globalization;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>Plausible sessions of people who do not exist, the same for the same number.</summary>
public static class StandInGeneration
{
    private static readonly string[] Categories = ["Plumbing", "Heating", "Cooling", "Electrical", "Drains"];
    private static readonly string[] FirstNames = ["Ada", "Grace", "Alan", "Barbara", "Frances", "Radia", "Tony"];
    private static readonly string[] LastNames = ["Abbott", "Castillo", "Ellison", "Ibarra", "Kowalski", "Novak"];
    private static readonly string[] Sources = ["google", "facebook", "bing"];
    private static readonly string[] Steps =
    [
        "Location",
        "Service Selection",
        "Availability",
        "Contact Info",
        "Booking Confirmation",
    ];

    public static string SchedulerId(int number) => string.Create(CultureInfo.InvariantCulture, $"sched_{number:d24}");

    public static string RouterId(int number) => string.Create(CultureInfo.InvariantCulture, $"router_{number:d4}");

    /// <summary>
    /// An account with so many schedulers and sessions, created evenly up to <paramref name="until"/> (UTC). One session in
    /// twelve began on the account's router.
    /// </summary>
    public static StandInSessions Account(int schedulers, int sessions, DateTime until, TimeSpan? span = null)
    {
        var data = new StandInSessions();
        var length = span ?? TimeSpan.FromDays(180);
        for (var i = 0; i < schedulers; i++)
        {
            data.AddScheduler(
                SchedulerId(i),
                string.Create(CultureInfo.InvariantCulture, $"Scheduler {i + 1}"),
                i % 2 == 0 ? "Northside Home Services" : "Southside Home Services",
                until - length
            );
        }

        data.Routers.Add(RouterId(0));
        for (var i = 0; i < sessions; i++)
        {
            var created = until - length + TimeSpan.FromTicks((long)(length.Ticks * ((i + 0.5) / sessions)));
            Add(data, i, created);
        }

        return data;
    }

    /// <summary>Adds session <paramref name="number"/> as a finished visit.</summary>
    public static StandInSession Add(StandInSessions data, int number, DateTime createdOn)
    {
        var session = Session(number, createdOn);
        var scheduler = data.Schedulers.Count == 0 ? null : data.Schedulers[number % data.Schedulers.Count].Id;
        if (number % 12 != 0 || data.Routers.Count == 0)
        {
            return data.Put(session, scheduler);
        }

        // Where a router handed the visit on, both paths list it, and it names its scheduler.
        session.SchedulerId = number % 24 == 0 ? null : scheduler;
        return data.Put(session, session.SchedulerId, data.Routers.First());
    }

    public static SessionContent Session(int number, DateTime createdOn)
    {
        var random = new Random(number);
        var depth = random.NextDouble();
        var person = random.Next(1_000_000);
        var created = new DateTime(
            createdOn.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond,
            DateTimeKind.Utc
        );
        var session = new SessionContent
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"ses_{number:d9}"),
            CreatedOn = created,
            ModifiedOn = created.AddSeconds(random.Next(30, 3000)),
            LastCheckinDate = created.AddSeconds(random.Next(5, 1500)),
            LastStep = Steps[Math.Min(4, (int)(depth * 5))],
            SessionOutcome = depth > 0.75 ? "booked" : "abandoned",
        };
        session.Customer.IsNewCustomer = random.Next(3) > 0;
        session.Customer.DeviceType = random.Next(3) > 0 ? "mobile" : "desktop";
        session.Customer.BrowserName = "Chrome";
        session.Customer.UserAgent =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
        session.SourceTracking.LandingPageUrl = $"https://www.example.com/services/{random.Next(40)}";
        if (random.Next(3) > 0)
        {
            session.SourceTracking.UtmSource = Sources[random.Next(Sources.Length)];
            session.SourceTracking.UtmMedium = "cpc";
            session.SourceTracking.CampaignId = $"{7001 + random.Next(3)}";
        }

        if (depth > 0.2)
        {
            session.Customer.Address.Zip = $"{62701 + random.Next(8)}";
            session.ZoneId = random.Next(4) > 0 ? 81 + random.Next(2) : null;
        }

        if (depth > 0.4)
        {
            session.Category = Categories[random.Next(Categories.Length)];
            session.JobTypeId = 501 + random.Next(6);
            session.BusinessUnitId = 61 + random.Next(3);
        }

        if (depth > 0.6)
        {
            session.TimeslotStart = created.Date.AddDays(random.Next(1, 9)).AddHours(14);
            session.TimeslotEnd = session.TimeslotStart.Value.AddHours(2);
            session.Customer.FirstName = FirstNames[person % FirstNames.Length];
            session.Customer.LastName = LastNames[person % LastNames.Length];
            session.Customer.Phone = $"+1217555{person % 10000:d4}";
            session.Customer.Email = $"visitor{person}@example.org";
        }

        if (depth > 0.75)
        {
            session.JobId = 1_000_000 + number;
            session.Customer.Address.Street = $"{random.Next(1, 999)} Main Street";
        }

        return session;
    }
}
