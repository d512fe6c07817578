using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>Names of the described schemas, as published: generated clients name their types after them.</summary>
internal static class SchemaNames
{
    private const string Prefix = "SchedulingPro.V2.";
    private const string Page = "PaginatedResponse_Of_";

    public const string Error = "ApiErrorResponse";
    public const string Token = "TokenResponse";
    public const string TokenError = "TokenErrorResponse";
    public const string TokenRequest = "TokenRequest";

    public const string Scheduler = Prefix + "SchedulerResponse";
    public const string SchedulerMode = Prefix + "SchedulerMode";
    public const string SchedulerSession = Prefix + "SchedulerSessionResponse";
    public const string RouterSession = Prefix + "RouterSessionResponse";
    public const string Customer = Prefix + "Customer";
    public const string Address = Prefix + "Address";
    public const string SourceTracking = Prefix + "SourceTracking";
    public const string SchedulerPerformance = Prefix + "SchedulerPerformanceResponse";
    public const string MilestoneCounts = Prefix + "MilestoneFrequencyCount";
    public const string RouterPerformance = Prefix + "RouterPerformanceResponse";
    public const string RouterShare = Prefix + "RouterSchedulerSessionPerformance";

    public const string OutcomeFilter = "OutcomeFilter";
    public const string MilestoneFilter = "MilestoneFilter";

    public static string PageOf(string item) => Page + item;

    /// <summary>What an endpoint answers with.</summary>
    public static string AnswerOf(ApiEndpoints endpoint) =>
        endpoint switch
        {
            ApiEndpoints.Schedulers => PageOf(Scheduler),
            ApiEndpoints.SchedulerSessions => PageOf(SchedulerSession),
            ApiEndpoints.RouterSessions => PageOf(RouterSession),
            ApiEndpoints.SchedulerPerformance => SchedulerPerformance,
            ApiEndpoints.RouterPerformance => RouterPerformance,
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "No schema is described."),
        };
}
