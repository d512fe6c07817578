using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Arrival;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Tests.Data;
using SchedulingPro.Tests.Sessions;

namespace SchedulingPro.Tests.Leads;

/// <summary>
/// The two companies of <see cref="SessionLab"/>, three people of the office, and everything that makes and works leads. It is
/// Monday, 11:00 in New York; nothing happens by itself.
/// </summary>
internal sealed class WorkLab : IAsyncDisposable
{
    public const string North = SessionLab.NorthScheduler;
    public const string South = SessionLab.SouthScheduler;
    public const string Phone = "(212) 555-0147";

    private WorkLab(DatabaseUnderTest database)
    {
        Database = database;
        var options = Options.Create(LeadOptions);
        Engine = new(database.Contexts, database.Feed, options, database.Clock);
        Idle = new(database.Contexts, database.Feed, options, database.Clock);
        var unit = new LeadUnit(database.Contexts, database.Feed, options, database.Clock);
        Desk = new(unit, new(unit), new());
    }

    public DatabaseUnderTest Database { get; }

    public LeadOptions LeadOptions { get; } = new();

    public LeadEngine Engine { get; }

    public IdleSessions Idle { get; }

    public LeadDesk Desk { get; }

    public TestClock Clock => Database.Clock;

    public int NorthId { get; private set; }

    public int SouthId { get; private set; }

    /// <summary>Office staff of both companies.</summary>
    public LeadActor Ann { get; private set; } = null!;

    /// <summary>Office staff of the northern company.</summary>
    public LeadActor Ben { get; private set; } = null!;

    public LeadActor Manager { get; private set; } = null!;

    public DataScope All => DataScope.ForAllCompanies(true);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<WorkLab> CreateAsync(string provider)
    {
        var lab = new WorkLab(await DatabaseUnderTest.CreateAsync(provider));
        await lab.FillAsync();
        return lab;
    }

    /// <summary>A session of the north that was abandoned with a phone this moment; change what the test is about.</summary>
    public SessionArrival Visit(string id, Action<SessionContent>? change = null) =>
        new(
            SessionSamples.Session(
                id,
                s =>
                {
                    s.CreatedOn = Clock.UtcNow.AddMinutes(-3);
                    s.ModifiedOn = s.LastCheckinDate = Clock.UtcNow;
                    s.SchedulerId = North;
                    s.SessionOutcome = "abandoned";
                    s.Customer.FirstName = id;
                    s.Customer.Phone = Phone;
                    change?.Invoke(s);
                }
            )
        );

    /// <summary>Stores sessions and lets the engine look at them.</summary>
    public async Task ArriveAsync(params SessionArrival[] visits)
    {
        await Database.IngestAsync(visits);
        await Engine.RunAsync(Cancel);
    }

    /// <summary>A lead of its own, and its number.</summary>
    public async Task<int> LeadAsync(string id, Action<SessionContent>? change = null)
    {
        await ArriveAsync(Visit(id, change));
        return (await OfAsync(id)).Id;
    }

    /// <summary>The lead of which the session is part.</summary>
    public async Task<Lead> OfAsync(string sessionId)
    {
        await using var db = Database.Open();
        return await db
            .Leads.AsNoTracking()
            .SingleAsync(
                l =>
                    db.LeadSessions.Any(s =>
                        s.LeadId == l.Id && db.Sessions.Any(x => x.Id == s.SessionId && x.ExternalId == sessionId)
                    ),
                Cancel
            );
    }

    public async Task<Lead> LeadAsync(int id)
    {
        await using var db = Database.Open();
        return await db.Leads.AsNoTracking().SingleAsync(l => l.Id == id, Cancel);
    }

    public async Task<List<Lead>> LeadsAsync()
    {
        await using var db = Database.Open();
        return await db.Leads.AsNoTracking().OrderBy(l => l.Id).ToListAsync(Cancel);
    }

    public async Task<List<LeadAct>> ActsAsync(int leadId)
    {
        await using var db = Database.Open();
        return await db.LeadActs.AsNoTracking().Where(a => a.LeadId == leadId).OrderBy(a => a.Id).ToListAsync(Cancel);
    }

    public Task<LeadResult> ClaimAsync(LeadActor actor, int lead) =>
        Desk.ClaimAsync(All, actor, lead, takeOver: false, Cancel);

    public Task<LeadResult> CallAsync(LeadActor actor, int lead) =>
        Desk.TouchAsync(All, actor, lead, TouchKind.Call, null, Guid.NewGuid(), Cancel);

    public Task<LeadResult> ResolveAsync(LeadActor actor, int lead, int disposition, DateTime? dueOn = null) =>
        Desk.ResolveAsync(All, actor, lead, disposition, dueOn, null, Guid.NewGuid(), Cancel);

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private async Task FillAsync()
    {
        await using var db = Database.Open();
        (NorthId, SouthId) = await SessionLab.AddCompaniesAsync(db, DatabaseUnderTest.TenantId);
        var (ann, ben, manager) = (OfficePerson.Named("Ann"), OfficePerson.Named("Ben"), OfficePerson.Named("Mona"));
        ben.AllCompanies = false;
        ben.Companies.Add(new() { CompanyId = NorthId });
        db.Users.AddRange(ann, ben, manager);
        await db.SaveChangesAsync(Cancel);
        (Ann, Ben, Manager) = (new(ann.Id, false), new(ben.Id, false), new(manager.Id, true));
    }
}
