using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Leads.Arrival;

/// <summary>Decides for each session of a batch what it means for its person's lead.</summary>
internal sealed class LeadBatch(LeadPeople people, DateTime now, LeadOptions options)
{
    private readonly TimeSpan counted = TimeSpan.FromDays(options.RecoveryDays);

    internal async Task LookAsync(long sessionId, CancellationToken cancellationToken)
    {
        var lead = people.LeadOf(sessionId);
        if (people.Session(sessionId) is not { } session)
        {
            if (lead is not null)
            {
                await LeadRemoval.RemoveSessionAsync(people, lead, sessionId, cancellationToken);
            }

            return;
        }

        if (lead is not null)
        {
            Known(lead, session);
        }
        else if (LeadPeople.Contacts(session).Any())
        {
            await UnknownAsync(session, cancellationToken);
        }
    }

    /// <summary>Somebody sends the session to the queue: to its person's open lead, or as a new one.</summary>
    internal async Task SendAsync(Session session, int userId, CancellationToken cancellationToken)
    {
        if (people.LeadsOf(session).Find(l => l.Status == LeadStatus.Open) is { } open)
        {
            Join(open, session);
        }
        else
        {
            (await ArriveAsync(session, cancellationToken)).UserId = userId;
        }
    }

    private static bool IsBooked(Session session) => (session.Milestones & Milestones.Booked) != 0;

    // A session of a lead changed: what is shown follows, what staff did stays.
    private void Known(Lead lead, Session session)
    {
        people.Know(lead, LeadPeople.Contacts(session));
        if (IsBooked(session))
        {
            Recover(lead, session);
            return;
        }

        if (lead.SessionId != session.Id)
        {
            return;
        }

        Show(lead, session);
        if (session.LeadState == LeadState.Open && people.IsBlocked(session))
        {
            // Honoured at once, whoever is on it.
            if (lead.Status == LeadStatus.Open)
            {
                Close(lead, LeadClosing.DoNotContact, LeadActKind.DoNotContact, session.Id);
            }
        }
        else if (session.LeadState == LeadState.Open)
        {
            ReopenIfOurs(lead);
        }
        else if (session.Outcome != SessionOutcome.Open && lead.Status == LeadStatus.Open && !IsWorked(lead))
        {
            Close(lead, LeadClosing.NoLongerLead, LeadActKind.NoLongerLead, session.Id);
        }
    }

    private async Task UnknownAsync(Session session, CancellationToken cancellationToken)
    {
        var leads = people.LeadsOf(session);
        if (IsBooked(session))
        {
            foreach (var lead in leads.Where(l => l.ActTicks <= session.ActivityTicks))
            {
                Recover(lead, session);
            }

            return;
        }

        if (session.LeadState != LeadState.Open || people.IsBlocked(session))
        {
            return;
        }

        var open = leads.Where(l => l.Status == LeadStatus.Open).ToList();
        if (open.Count > 0)
        {
            var lead = open.OrderByDescending(l => l.Attempts).ThenByDescending(l => l.HeldUntilTicks ?? 0).First();
            foreach (var other in open.Where(l => l != lead))
            {
                await LeadRemoval.MergeAsync(people, other, lead, now, cancellationToken);
            }

            Join(lead, session);
        }
        else if (
            leads.Find(l => l.ActTicks >= session.ActivityTicks || l.ClosedTicks >= session.ActivityTicks) is { } done
        )
        {
            // Heard of late: what it was about is done already.
            people.Link(done, session);
        }
        else if (session.ActivityTicks >= now.AddDays(-options.TakeUpDays).Ticks)
        {
            await ArriveAsync(session, cancellationToken);
        }
    }

    private async Task<LeadAct> ArriveAsync(Session session, CancellationToken cancellationToken)
    {
        var lead = new Lead
        {
            TenantId = session.TenantId,
            SessionId = session.Id,
            OwnerKey = session.OwnerKey,
            ArrivedTicks = now.Ticks,
            ActTicks = session.ActivityTicks,
        };
        await people.AddAsync(lead, cancellationToken);
        people.Link(lead, session);
        var arrived = people.Record(lead, LeadActKind.Arrived, session.Id, now);
        Show(lead, session);
        if (people.BookedAfter(session) is { } booking)
        {
            Recover(lead, booking);
        }

        return arrived;
    }

    // The person came back while the lead was open.
    private void Join(Lead lead, Session session)
    {
        people.Link(lead, session);
        people.Record(lead, LeadActKind.CameBack, session.Id, now);
        // A lead that somebody works on stays with its company, whose people may not see the other one.
        if (session.ActivityTicks < lead.ActTicks || (session.OwnerKey != lead.OwnerKey && IsWorked(lead)))
        {
            return;
        }

        lead.SessionId = session.Id;
        Show(lead, session);
        if (lead.IsPromised)
        {
            lead.DueTicks = Math.Min(lead.DueTicks ?? now.Ticks, now.Ticks);
        }
        else if (lead.DueTicks is not null)
        {
            // Put off, but here again: back into the pool at once.
            (lead.DueTicks, lead.AssigneeId) = (null, null);
            lead.Version++;
        }
    }

    private void Show(Lead lead, Session session)
    {
        lead.OwnerKey = session.OwnerKey;
        lead.ActTicks = Math.Max(lead.ActTicks, session.ActivityTicks);
        lead.Reasons = Reasons(lead, session);
        lead.Priority = LeadPriority.Of(lead.Reasons);
        people.Touch(lead);
    }

    private LeadReasons Reasons(Lead lead, Session session)
    {
        var (steps, flags) = (session.Milestones, session.Flags);
        return When((steps & Milestones.Schedule) != 0, LeadReasons.SlotPicked)
            | When((steps & Milestones.Details) != 0, LeadReasons.DetailsGiven)
            | When((steps & Milestones.Issue) != 0, LeadReasons.ServiceChosen)
            | When(people.IsEmergency(session), LeadReasons.Emergency)
            | When((flags & SessionFlags.MembershipInterest) != 0, LeadReasons.Membership)
            | When((flags & SessionFlags.NewCustomer) != 0, LeadReasons.NewCustomer)
            | When((flags & SessionFlags.PaymentCaptured) != 0, LeadReasons.PaymentLeft)
            | When((flags & SessionFlags.HasPhone) != 0, LeadReasons.Callable)
            | When(lead.SessionCount > 1, LeadReasons.CameBack);
    }

    private void Recover(Lead lead, Session booking)
    {
        if (lead.Recovery != LeadRecovery.None)
        {
            // Booked on the phone: the session of that booking, should it have one.
            lead.RecoveredSessionId ??= lead.Status == LeadStatus.Closed ? booking.Id : null;
            return;
        }

        var bookedTicks = booking.ActivityTicks;
        if (lead.ClosedTicks is { } closed && bookedTicks > Math.Max(closed, lead.LastTouchTicks ?? 0) + counted.Ticks)
        {
            return;
        }

        lead.Recovery =
            lead.FirstTouchTicks <= bookedTicks && bookedTicks <= lead.LastTouchTicks + counted.Ticks
                ? LeadRecovery.Staff
                : LeadRecovery.Self;
        (lead.RecoveredTicks, lead.RecoveredSessionId) = (bookedTicks, booking.Id);
        if (lead.Status == LeadStatus.Open)
        {
            Close(lead, LeadClosing.Booked, LeadActKind.Recovered, booking.Id);
        }
        else
        {
            people.Record(lead, LeadActKind.Recovered, booking.Id, now);
        }
    }

    private void Close(Lead lead, LeadClosing closing, LeadActKind kind, long sessionId)
    {
        lead.Status = LeadStatus.Closed;
        lead.Closing = closing;
        lead.ClosedTicks = now.Ticks;
        (lead.DueTicks, lead.IsPromised, lead.AssigneeId) = (null, false, null);
        (lead.HolderId, lead.HeldUntilTicks) = (null, null);
        lead.Version++;
        people.Record(lead, kind, sessionId, now);
    }

    // Closed by the engine because there was nothing to follow up, or nobody to; now there is again.
    private void ReopenIfOurs(Lead lead)
    {
        if (lead.Status == LeadStatus.Closed && lead.Closing is LeadClosing.NoLongerLead or LeadClosing.DoNotContact)
        {
            (lead.Status, lead.Closing, lead.ClosedTicks) = (LeadStatus.Open, LeadClosing.None, null);
            lead.Version++;
            people.Record(lead, LeadActKind.Reopened, lead.SessionId, now);
        }
    }

    private bool IsWorked(Lead lead) =>
        lead.Attempts > 0 || lead.AssigneeId is not null || lead.HeldUntilTicks > now.Ticks;

    private static LeadReasons When(bool fact, LeadReasons reason) => fact ? reason : LeadReasons.None;
}
