using Bogus;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>What invented visitors fill in, step by step.</summary>
internal static class DemoAnswers
{
    private static readonly bool?[] Consent = [true, false, null];

    internal static void Fill(
        SessionContent session,
        int steps,
        DemoVisitor visitor,
        DemoBrand brand,
        DemoCalendar calendar,
        Randomizer random
    )
    {
        var customer = session.Customer;
        if (steps >= 1)
        {
            Place(customer.Address, DemoCatalog.Served[visitor.Place]);
            session.ZoneId = DemoNames.Zone(visitor.Place);
        }

        if (steps >= 2)
        {
            var category = random.Int(0, brand.Categories.Length - 1);
            session.Category = brand.Categories[category];
            session.JobTypeId = DemoNames.JobType(brand, category);
            session.BusinessUnitId = DemoNames.BusinessUnit(brand);
            session.DispatchFeeQuoted = random.Bool(0.4f) ? "89.00" : null;
        }

        if (steps >= 3)
        {
            session.TimeslotStart = calendar.Slot(session.CreatedOn, random);
            session.TimeslotEnd = session.TimeslotStart.Value.AddHours(2);
        }

        if (steps >= 4)
        {
            Contact(session, visitor, random);
        }

        if (steps >= 5)
        {
            customer.Address.Street = visitor.Street;
            session.CustomerResponses = [.. random.ArrayElements(DemoCatalog.Questions, random.Int(1, 3))];
            session.Notes = random.Bool(0.35f) ? random.ArrayElement(DemoCatalog.Notes) : null;
            session.MembershipInterest = random.WeightedRandom(
                [null, "no", "yes", "Gold plan"],
                [0.5f, 0.3f, 0.13f, 0.07f]
            );
            session.PaymentInfoCaptured = random.Bool(0.1f);
        }
    }

    internal static void Book(SessionContent session, DateTime now, Randomizer random)
    {
        session.SessionOutcome = session.TimeslotEnd < now && random.Bool(0.15f) ? "completed" : "booked";
        if (random.Bool(0.66f))
        {
            session.JobId = random.Int(50_000_000, 59_999_999);
        }
        else
        {
            session.BookingId = random.Int(60_000_000, 69_999_999);
        }

        session.Customer.Id = random.Int(10_000_000, 19_999_999);
        session.Customer.LocationId = random.Int(20_000_000, 29_999_999);
    }

    internal static void PlaceOutside(SessionContent session, Randomizer random)
    {
        Place(session.Customer.Address, random.ArrayElement(DemoCatalog.Unserved));
        session.ZoneId = null;
    }

    private static void Contact(SessionContent session, DemoVisitor visitor, Randomizer random)
    {
        var customer = session.Customer;
        customer.FirstName = visitor.First;
        customer.LastName = visitor.Last;
        customer.Phone = visitor.Phone;
        customer.Email = random.Bool(0.85f) ? visitor.Email : null;
        session.MobileNotificationOptIn = random.WeightedRandom(Consent, [0.6f, 0.22f, 0.18f]);
        session.MarketingOptIn = random.WeightedRandom(Consent, [0.35f, 0.35f, 0.3f]);
        session.CustomOptIn = random.WeightedRandom(Consent, [0.15f, 0.1f, 0.75f]);

        // Staff try their own scheduler out; such visits stand in real accounts too.
        if (random.Bool(0.006f))
        {
            (customer.FirstName, customer.LastName, customer.Email) = ("Test", "Booking", "test@example.com");
            session.Notes = "Test by the office, please ignore.";
        }
    }

    private static void Place(SessionAddress address, (string Zip, string City, string State) place)
    {
        address.Zip = place.Zip;
        address.City = place.City;
        address.State = place.State;
        address.Country = "US";
    }
}
