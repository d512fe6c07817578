using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>
/// Derives milestones from evidence (<c>metrics.md</c>: sessions of the upstream API carry none). Kept in two steps so that
/// a change of the vocabulary mapping can be applied to stored rows without reading their documents.
/// </summary>
public static class MilestoneRules
{
    private const Milestones AfterInteracted =
        Milestones.Issue | Milestones.Schedule | Milestones.Customer | Milestones.Details | Milestones.Booked;

    /// <summary>What the session's own fields prove.</summary>
    public static Milestones Evidence(SessionContent session)
    {
        var customer = session.Customer;
        var mask = Milestones.Opened;
        if (Given(customer.Address.Zip))
        {
            mask |= Milestones.Zipcode | Milestones.Interacted;
        }

        if (Given(session.Category) || session.JobTypeId is not null)
        {
            mask |= Milestones.Issue;
        }

        if (session.TimeslotStart is not null)
        {
            mask |= Milestones.Schedule;
        }

        if (Given(customer.FirstName) || Given(customer.LastName) || Given(customer.Email) || Given(customer.Phone))
        {
            mask |= Milestones.Customer;
        }

        if (Given(customer.Address.Street) || Given(session.Notes) || session.CustomerResponses?.Any(Given) == true)
        {
            mask |= Milestones.Details;
        }

        return mask;
    }

    /// <summary>
    /// Milestones of a session: its evidence, what lies before its last step (<paramref name="beforeLastStep"/>), booked by
    /// outcome or by a job or booking while it is not abandoned, and interacted wherever a later step was reached.
    /// </summary>
    public static Milestones Combine(
        Milestones evidence,
        Milestones beforeLastStep,
        SessionOutcome outcome,
        SessionFlags flags
    )
    {
        var mask = evidence | beforeLastStep | Milestones.Opened;
        var sold = (flags & (SessionFlags.HasJob | SessionFlags.HasBooking)) != 0;
        if (
            outcome is SessionOutcome.Booked or SessionOutcome.Completed
            || (sold && outcome != SessionOutcome.Abandoned)
        )
        {
            mask |= Milestones.Booked;
        }

        return (mask & AfterInteracted) != 0 ? mask | Milestones.Interacted : mask;
    }

    /// <summary>A qualified abandoned session: abandoned, not a bot, with a phone or an e-mail.</summary>
    public static LeadState Lead(SessionOutcome outcome, SessionFlags flags) =>
        outcome == SessionOutcome.Abandoned && (flags & SessionFlags.Contact) != 0 && (flags & SessionFlags.Bot) == 0
            ? LeadState.Open
            : LeadState.None;

    private static bool Given(string? text) => !string.IsNullOrWhiteSpace(text);
}
