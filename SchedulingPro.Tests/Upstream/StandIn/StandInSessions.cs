using System.Text.Json;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The stand-in's truth: schedulers, routers, sessions and names. Safe to change while it is being read.</summary>
public sealed class StandInSessions
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StandInSession> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StandInSession>> byPath = new(StringComparer.Ordinal);

    public List<SchedulerContent> Schedulers { get; } = [];

    public HashSet<string> Routers { get; } = [];

    public Dictionary<NameKind, List<NamedId>> Names { get; } = StandInNames.All();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return byId.Count;
            }
        }
    }

    /// <summary>Every session's id and the state that counts, hidden ones among them.</summary>
    public IReadOnlyList<StandInSession> Truth()
    {
        lock (gate)
        {
            return [.. byId.Values];
        }
    }

    public void AddScheduler(string id, string name, string company, DateTime createdOn) =>
        Schedulers.Add(
            new()
            {
                Id = id,
                Name = name,
                CompanyName = company,
                CreatedOn = createdOn,
                ModifiedOn = createdOn,
                Status = "Active",
                DataApiKey = "a1b2c3d4e5f6g7h8i9j0k1l2",
                QuickLaunchLink = $"https://book.example.com/{id}",
            }
        );

    /// <summary>Adds a session, or replaces the one with its id. <paramref name="visibleOn"/> later than now keeps this state from lists until then.</summary>
    public StandInSession Put(
        SessionContent session,
        string? schedulerId,
        string? routerId = null,
        DateTime? visibleOn = null
    ) => Put(session, SessionJson.Render(session), schedulerId, routerId, visibleOn);

    /// <summary>The same with the bytes that lists are to show, whatever they are.</summary>
    public StandInSession Put(
        SessionContent session,
        byte[] body,
        string? schedulerId,
        string? routerId = null,
        DateTime? visibleOn = null
    )
    {
        var row = new StandInSession(
            session.Id,
            schedulerId,
            routerId,
            session.CreatedOn,
            session.ModifiedOn,
            visibleOn ?? DateTime.MinValue,
            Reached(session),
            session.SessionOutcome?.ToLowerInvariant(),
            session.JobId is not null,
            session.BookingId is not null,
            session.Customer.FirstName is not null,
            body
        );
        lock (gate)
        {
            if (byId.Remove(row.Id, out var before))
            {
                Paths(before).ForEach(path => byPath[path].Remove(before));
            }

            byId[row.Id] = row;
            Paths(row).ForEach(path => Insert(path, row));
        }

        return row;
    }

    /// <summary>Changes a session as its visitor or the office would.</summary>
    public StandInSession Change(
        string id,
        DateTime modifiedOn,
        Action<SessionContent> change,
        DateTime? visibleOn = null
    )
    {
        StandInSession before;
        lock (gate)
        {
            before = byId[id];
        }

        var session = Read(before.Body);
        session.ModifiedOn = modifiedOn;
        change(session);
        return Put(session, before.SchedulerId, before.RouterId, visibleOn);
    }

    /// <summary>The session with this id as lists show it, to build on.</summary>
    public SessionContent Content(string id)
    {
        lock (gate)
        {
            return Read(byId[id].Body);
        }
    }

    /// <summary>What a list of the path holds, oldest creation first.</summary>
    internal List<StandInSession> Find(string sourceId, bool isRouter, StandInWindow window, DateTime now)
    {
        var found = new List<StandInSession>();
        lock (gate)
        {
            if (!byPath.TryGetValue(Path(sourceId, isRouter), out var rows))
            {
                return found;
            }

            for (var i = FirstAt(rows, window.CreatedOnOrAfter); i < rows.Count; i++)
            {
                var row = rows[i];
                if (row.CreatedOn >= window.CreatedBefore)
                {
                    break;
                }

                if (
                    row.ModifiedOn >= window.ModifiedOnOrAfter
                    && row.ModifiedOn < window.ModifiedBefore
                    && row.VisibleOn <= now
                )
                {
                    found.Add(row);
                }
            }
        }

        return found;
    }

    private static SessionContent Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var errors = new List<FieldError>();
        return SessionJson.Read(document.RootElement, errors, out _)
            ?? throw new InvalidOperationException(string.Join("; ", errors));
    }

    private static Milestones Reached(SessionContent session)
    {
        var evidence = MilestoneRules.Evidence(session);
        var reached = evidence == Milestones.Opened ? evidence : evidence | Milestones.Interacted;
        return session.SessionOutcome == "booked" ? reached | Milestones.Booked : reached;
    }

    private static string Path(string id, bool isRouter) => (isRouter ? "r/" : "s/") + id;

    private static List<string> Paths(StandInSession row)
    {
        var paths = new List<string>(2);
        if (row.SchedulerId is { } scheduler)
        {
            paths.Add(Path(scheduler, false));
        }

        if (row.RouterId is { } router)
        {
            paths.Add(Path(router, true));
        }

        return paths;
    }

    private void Insert(string path, StandInSession row)
    {
        if (!byPath.TryGetValue(path, out var rows))
        {
            byPath[path] = rows = [];
        }

        // Ties stay in the order of their arrival.
        rows.Insert(FirstAt(rows, row.CreatedOn.AddTicks(1)), row);
    }

    private static int FirstAt(List<StandInSession> rows, DateTime createdOn)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].CreatedOn < createdOn)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
