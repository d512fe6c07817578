using System.Globalization;
using Bogus;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>
/// Invents visits. Each is made from the seed, its day and its number alone, so that making them again, also on a later day,
/// gives the same visits with the same ids, continued to where they stand by then.
/// </summary>
internal sealed class DemoVisits(DemoCalendar calendar, int seed, DateTime now)
{
    private const int FreshLeads = 5;
    private const int OpenVisits = 4;
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromMinutes(5);
    private static readonly int[] FlowIndexes = [.. Enumerable.Range(0, DemoCatalog.Flows.Length)];

    // How many of those who reached a step go on to the next: zip, issue, slot, contact, details, booked.
    private static readonly float[] GoesOn = [0.565f, 0.93f, 0.8f, 0.8f, 0.87f, 0.78f];

    private static readonly string[] LastSteps =
    [
        "Location",
        "Service Selection",
        "Availability",
        "Contact Info",
        "Contact Info",
        "Booking Confirmation",
        "Booking Confirmation",
    ];

    private static readonly string[] Blockers = ["No availability", "Job type not offered", "Call required"];

    internal IEnumerable<SessionArrival> All(int days)
    {
        var today = calendar.LocalDay(now);
        for (var day = today.AddDays(1 - days); day <= today; day = day.AddDays(1))
        {
            for (var i = 0; i < DemoCalendar.Visits(day); i++)
            {
                if (OfDay(day, i) is { } visit)
                {
                    yield return visit;
                }
            }
        }

        for (var i = 0; i < FreshLeads + OpenVisits; i++)
        {
            yield return Fresh(i);
        }
    }

    private SessionArrival? OfDay(DateOnly day, int number)
    {
        var random = new Randomizer(HashCode(day.DayNumber, number));
        var created = calendar.Begin(day, random);
        if (created > now)
        {
            return null;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"demo-{day:yyyyMMdd}-{number:0000}");
        var bot = random.Bool(0.02f);
        var returning = !bot && random.Bool(0.16f);
        var steps = bot ? (random.Bool(0.3f) ? 4 : 0) : Steps(random, returning);

        // Who comes back left something a few days before; that visit was one of the same day's numbers.
        var visitor = returning ? Visitor(day.AddDays(-random.Int(0, 6)), random.Int(0, number)) : Visitor(day, number);
        var length = TimeSpan.FromSeconds(random.Int(8, 45) + (steps * random.Int(18, 75)));
        return Make(id, created, length, steps, visitor, random, bot, isNew: !returning);
    }

    // What an office wants to see at once: leads of the last hour, and visits that are going on.
    private SessionArrival Fresh(int number)
    {
        var random = new Randomizer(HashCode(-1, number));
        var isLead = number < FreshLeads;
        var created = now.AddMinutes(isLead ? -9 - (number * 10) : -1 - (number - FreshLeads))
            .AddSeconds(-random.Int(0, 50));
        var length = isLead ? TimeSpan.FromMinutes(random.Int(1, 3)) : now - created;
        var steps = isLead ? 4 + (number % 2) : number - FreshLeads;
        var id = string.Create(CultureInfo.InvariantCulture, $"demo-now-{number:00}");
        return Make(id, created, length, steps, DemoVisitor.Of(500_000 + number), random, false, isNew: true);
    }

    private SessionArrival Make(
        string id,
        DateTime created,
        TimeSpan length,
        int steps,
        DemoVisitor visitor,
        Randomizer random,
        bool bot,
        bool isNew
    )
    {
        var (flow, brand) = Flow(created, random);
        var last = created + length > now ? now : created + length;
        var session = new SessionContent
        {
            Id = id,
            CreatedOn = created,
            LastCheckinDate = last,
            SchedulerId = flow.Id,
            LastStep = LastSteps[steps],
        };
        session.Customer.IsNewCustomer = isNew;
        session.Customer.IsNewLocation = isNew;
        DemoAttribution.Fill(session, brand, random);
        DemoAttribution.Device(session.Customer, random, bot);
        DemoAnswers.Fill(session, steps, visitor, brand, calendar, random);
        End(session, steps, random);
        var throughRouter = random.Bool(0.16f);
        if (throughRouter && steps <= 1 && random.Bool(0.5f))
        {
            session.SchedulerId = null;
        }

        return new(session) { RouterPath = throughRouter ? brand.RouterId : null };
    }

    private void End(SessionContent session, int steps, Randomizer random)
    {
        var ended = session.LastCheckinDate + AbandonedAfter;
        session.ModifiedOn = session.LastCheckinDate;
        if (steps == 6)
        {
            DemoAnswers.Book(session, now, random);
            return;
        }

        var blocked = steps is 1 or 2 or 3 && random.Bool(0.09f);
        if (blocked)
        {
            var unserved = random.Bool(0.4f) && steps == 1;
            session.BlockerType = unserved ? "Zip not serviced" : random.ArrayElement(Blockers);
            if (unserved)
            {
                DemoAnswers.PlaceOutside(session, random);
                session.BlockerToBookAdditionalData = session.Customer.Address.Zip;
            }
        }

        if (ended > now)
        {
            return;
        }

        session.SessionOutcome = "abandoned";
        session.ModifiedOn = ended;
        var sent = random.Bool(0.6f);
        if (session.Customer.Phone is not null && session.Customer.IsBot != true)
        {
            session.LeadId = sent ? random.Int(40_000_000, 49_999_999) : null;
            session.BookingId = !sent && random.Bool(0.15f) ? random.Int(60_000_000, 69_999_999) : null;
        }
    }

    private (DemoFlow Flow, DemoBrand Brand) Flow(DateTime created, Randomizer random)
    {
        var chosen = DemoCatalog.Flows[random.WeightedRandom(FlowIndexes, Shares)];
        return chosen.Flow.EndedDaysAgo > 0 && created > now.AddDays(-chosen.Flow.EndedDaysAgo)
            ? DemoCatalog.Flows[4]
            : chosen;
    }

    private static int Steps(Randomizer random, bool returning)
    {
        var steps = 0;
        foreach (var chance in GoesOn)
        {
            if (!random.Bool(returning ? Math.Min(0.97f, chance * 1.12f) : chance))
            {
                break;
            }

            steps++;
        }

        return steps;
    }

    private static DemoVisitor Visitor(DateOnly day, int number) =>
        DemoVisitor.Of(((day.DayNumber % 1000) * 400) + number);

    private int HashCode(int day, int number) => unchecked((((seed * 31) + day) * 100_003) + (number * 7) + 1);

    private static readonly float[] Shares =
    [
        .. DemoCatalog.Flows.Select(f => f.Flow.Share / DemoCatalog.Flows.Sum(x => x.Flow.Share)),
    ];
}
