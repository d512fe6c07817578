using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Tests.Data;

/// <summary>Small sessions for tests; change what the test is about.</summary>
public static class SessionSamples
{
    public const string SchedulerId = "sched_aaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>An open session of one scheduler, created at the test clock's start.</summary>
    public static SessionContent Session(string id, Action<SessionContent>? change = null)
    {
        var session = new SessionContent
        {
            Id = id,
            CreatedOn = TestClock.Start,
            ModifiedOn = TestClock.Start.AddMinutes(5),
            LastCheckinDate = TestClock.Start.AddMinutes(5),
            SchedulerId = SchedulerId,
        };
        change?.Invoke(session);
        return session;
    }

    public static SessionArrival Arrival(string id, Action<SessionContent>? change = null) => new(Session(id, change));

    public static Task<IngestionResult> IngestAsync(
        this DatabaseUnderTest database,
        params SessionArrival[] arrivals
    ) =>
        database.Ingestor.IngestAsync(
            DatabaseUnderTest.TenantId,
            arrivals,
            null,
            TestContext.Current.CancellationToken
        );
}
