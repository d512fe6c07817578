using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Api.Description;

/// <summary>What an endpoint is for, in words.</summary>
/// <param name="Tag">Heading under which it stands.</param>
/// <param name="Summary">One line.</param>
/// <param name="Description">What a caller has to know; Markdown.</param>
internal sealed record OperationTexts(string Tag, string Summary, string Description)
{
    public const string SchedulerTag = "Scheduler";
    public const string RouterTag = "Router";
    public const string TokenTag = "Token";

    private const string Paging = """


        **Order** is createdOn, then id, always; a page after the last is empty.

        **Paging while data changes**: sessions that come or change between two calls move what follows them. Either set
        `modifiedBefore` to one moment in the past, keep it for all pages, and read from the last page to the first: a session
        that changes meanwhile leaves the window, which forwards would hide the one behind a page's end. Begin the next run
        there with `modifiedOnOrAfter`, overlap runs by some minutes and de-duplicate by id. Or page with `after`.
        """;

    private const string Stream = """


        **Everything at once** (beyond the published API): `Accept: application/x-ndjson` answers with every session of the
        filters, one a line, as it is read. It takes no page, pageSize, includeTotal or after.
        """;

    private const string Figures = """


        Windows count sessions by when they were created. Bots are left out. **Rates are fractions** from 0 to 1, and 0 where
        there is nothing to divide by. page and pageSize may be sent and mean nothing here.
        """;

    public static OperationTexts Of(ApiEndpoints endpoint) =>
        endpoint switch
        {
            ApiEndpoints.Schedulers => new(
                SchedulerTag,
                "Lists schedulers with their install keys",
                "Every scheduler of the companies that the client may see, oldest first, then by id. The data API keys are the real "
                    + "ones: keep them like passwords."
            ),
            ApiEndpoints.SchedulerSessions => new(
                SchedulerTag,
                "Lists the sessions of a scheduler",
                "One visit an item, open, booked and abandoned alike, bots too." + Paging + Stream
            ),
            ApiEndpoints.SchedulerPerformance => new(
                SchedulerTag,
                "Counts what became of a scheduler's sessions",
                "The figures of the dashboard's own pages."
                    + Figures
                    + " Figures of recovery by link or AI agent and of text messages come from the upstream account: as long as none "
                    + "is connected they are 0, which does not mean that there were none."
            ),
            ApiEndpoints.RouterSessions => new(
                RouterTag,
                "Lists the sessions that began on a router",
                "As with a scheduler; schedulerId says where the visitor was sent, null where nowhere."
                    + Paging
                    + Stream
            ),
            ApiEndpoints.RouterPerformance => new(
                RouterTag,
                "Counts a router's sessions and where they went",
                "How many visits a router had, how many visitors gave any information, and which scheduler received how many."
                    + Figures
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(endpoint), endpoint, "No endpoint is described."),
        };
}
