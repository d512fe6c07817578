using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Metrics;

/// <summary>Says in few words what a visitor of the golden sessions did.</summary>
internal static class GoldenSession
{
    public static SessionArrival At(
        string id,
        string? scheduler,
        int month,
        int day,
        int hourUtc,
        int minute,
        params Action<SessionContent>[] changes
    )
    {
        var created = new DateTime(2026, month, day, hourUtc, minute, 0, DateTimeKind.Utc);
        var session = new SessionContent
        {
            Id = id,
            CreatedOn = created,
            ModifiedOn = created.AddMinutes(5),
            LastCheckinDate = created.AddMinutes(5),
            SchedulerId = scheduler,
        };
        foreach (var change in changes)
        {
            change(session);
        }

        return new(session);
    }

    public static SessionArrival Routed(
        string id,
        string? scheduler,
        int month,
        int day,
        int hourUtc,
        int minute,
        params Action<SessionContent>[] changes
    ) => At(id, scheduler, month, day, hourUtc, minute, changes) with { RouterPath = GoldenSessions.Router };

    public static void Zip(SessionContent s) => s.Customer.Address.Zip = "10001";

    public static void Service(SessionContent s) => s.Category = "Plumbing";

    public static void Street(SessionContent s) => s.Customer.Address.Street = "1 Main Street";

    public static void Bot(SessionContent s) => s.Customer.IsBot = true;

    public static void Abandoned(SessionContent s) => s.SessionOutcome = "abandoned";

    public static void Booked(SessionContent s) => s.SessionOutcome = "booked";

    public static void Completed(SessionContent s) => s.SessionOutcome = "completed";

    public static Action<SessionContent> Slot(double daysLater) =>
        s => s.TimeslotStart = s.CreatedOn.AddDays(daysLater);

    public static Action<SessionContent> Phone(string phone) => s => s.Customer.Phone = phone;

    public static Action<SessionContent> Email(string email) => s => s.Customer.Email = email;

    public static Action<SessionContent> Name(string first, string last) =>
        s => (s.Customer.FirstName, s.Customer.LastName) = (first, last);
}
