using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Benchmarks;

/// <summary>Endless plausible sessions, the same for the same number: fast to make, skewed as real ones are.</summary>
internal static class SyntheticSessions
{
    internal const int Schedulers = 20;
    internal static readonly DateTime From = new(2024, 11, 1, 0, 0, 0, DateTimeKind.Utc);
    internal static readonly DateTime To = From.AddYears(2);

    private static readonly string[] FirstNames =
    [
        "Ada",
        "Grace",
        "Alan",
        "Edsger",
        "Barbara",
        "Donald",
        "Frances",
        "John",
        "Margaret",
        "Niklaus",
        "Radia",
        "Tony",
    ];
    private static readonly string[] LastNames =
    [
        "Abbott",
        "Barnes",
        "Castillo",
        "Dawson",
        "Ellison",
        "Fletcher",
        "Garrison",
        "Holloway",
        "Ibarra",
        "Jennings",
        "Kowalski",
        "Lindqvist",
        "Montgomery",
        "Novak",
    ];
    private static readonly string[] Categories =
    [
        "Plumbing",
        "Heating",
        "Cooling",
        "Electrical",
        "Drains",
        "Water heater",
    ];
    private static readonly string[] Sources = ["google", "facebook", "bing", "newsletter"];
    private static readonly string[] Mediums = ["cpc", "organic", "email"];
    private static readonly string[] Steps =
    [
        "Location",
        "Service Selection",
        "Availability",
        "Contact Info",
        "Booking Confirmation",
    ];

    internal static string SchedulerId(int number) => $"sched_{number:d24}";

    internal static SessionContent Create(int number, int of)
    {
        var random = new Random(number);
        var span = (To - From).Ticks;
        var created = From.AddTicks((long)(span * ((double)number / of))).AddSeconds(random.Next(3600));
        var depth = random.NextDouble();
        var scheduler = (int)(Math.Pow(random.NextDouble(), 2.5) * Schedulers);
        var session = new SessionContent
        {
            Id = $"s-{number:d9}",
            CreatedOn = created,
            ModifiedOn = created.AddMinutes(random.Next(1, 60)),
            LastCheckinDate = created.AddMinutes(random.Next(1, 30)),
            SchedulerId = SchedulerId(scheduler),
            LastStep = Steps[Math.Min(4, (int)(depth * 5))],
            SessionOutcome =
                depth > 0.78 ? "booked"
                : depth > 0.05 ? "abandoned"
                : null,
        };
        session.Customer.IsNewCustomer = random.Next(3) > 0;
        session.Customer.IsBot = random.Next(50) == 0 ? true : null;
        session.Customer.DeviceType = random.Next(3) > 0 ? "mobile" : "desktop";
        session.Customer.BrowserName = "Chrome";
        session.Customer.OsName = "Android";
        session.Customer.UserAgent =
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
        session.SourceTracking.LandingPageUrl = $"https://www.example.com/services/{random.Next(40)}?utm_source=google";
        if (random.Next(3) > 0)
        {
            session.SourceTracking.UtmSource = Sources[random.Next(Sources.Length)];
            session.SourceTracking.UtmMedium = Mediums[random.Next(Mediums.Length)];
            session.SourceTracking.UtmCampaign = $"campaign-{random.Next(60)}";
        }

        if (depth > 0.2)
        {
            session.Customer.Address.Zip = $"{60000 + random.Next(400)}";
            session.Customer.Address.City = "Springfield";
            session.Customer.Address.State = "IL";
        }

        if (depth > 0.4)
        {
            session.Category = Categories[random.Next(Categories.Length)];
        }

        if (depth > 0.6)
        {
            session.TimeslotStart = created.Date.AddDays(random.Next(1, 9)).AddHours(14);
            session.TimeslotEnd = session.TimeslotStart.Value.AddHours(2);
        }

        if (depth > 0.65)
        {
            var person = random.Next(of / 3 + 1);
            session.Customer.FirstName = FirstNames[person % FirstNames.Length];
            session.Customer.LastName = $"{LastNames[person % LastNames.Length]}{person / 168}";
            session.Customer.Phone = $"+1 (217) 555-{person % 10000:d4}";
            session.Customer.Email = $"visitor{person}@example.org";
        }

        if (depth > 0.78)
        {
            session.JobId = 1_000_000 + number;
            session.Customer.Address.Street = $"{random.Next(1, 999)} Main Street";
        }

        return session;
    }
}
