using System.Globalization;
using System.Text;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Asks one account's questions in the published form.</summary>
internal sealed class UpstreamClient(UpstreamAccount account) : IUpstreamClient
{
    private readonly CallCounter counter = new();
    private readonly string tenant = account.Credentials.TenantId.ToString(CultureInfo.InvariantCulture);

    public UpstreamCalls Calls => counter.Calls;

    public TimeSpan ClockDifference => counter.ClockDifference;

    public Task<UpstreamPage<SchedulerContent>> SchedulersAsync(
        UpstreamList list,
        CancellationToken cancellationToken
    ) =>
        account.GetAsync(
            $"/schedulingpro/v2/tenant/{tenant}/schedulers",
            Query(list),
            UpstreamTarget.Account,
            counter,
            answer => UpstreamRows.Schedulers(answer, list),
            cancellationToken
        );

    public Task<UpstreamPage<SessionArrival>> SessionsAsync(
        UpstreamSource source,
        UpstreamList list,
        CancellationToken cancellationToken
    ) =>
        account.GetAsync(
            $"{Path(source)}/sessions",
            Query(list),
            UpstreamTarget.Source,
            counter,
            answer => UpstreamRows.Sessions(answer, list, source),
            cancellationToken
        );

    public Task<UpstreamPerformance> PerformanceAsync(
        UpstreamSource source,
        UtcWindow window,
        CancellationToken cancellationToken
    ) =>
        account.GetAsync(
            $"{Path(source)}/performance",
            $"?sessionCreatedOnOrAfter={Instant(window.From)}&sessionCreatedBefore={Instant(window.To)}",
            UpstreamTarget.Source,
            counter,
            UpstreamFigures.Read,
            cancellationToken
        );

    public async Task<IReadOnlyList<NamedId>> NamesAsync(NameKind kind, CancellationToken cancellationToken)
    {
        var names = new Dictionary<long, NamedId>();
        for (var list = new UpstreamList(); ; list = list with { Page = list.Page + 1 })
        {
            var page = await account.GetAsync(
                NamesPath(kind),
                Query(list),
                UpstreamTarget.Account,
                counter,
                answer => UpstreamRows.Names(answer, list, kind),
                cancellationToken
            );
            var before = names.Count;
            foreach (var name in page.Items)
            {
                names[name.Id] = name;
            }

            // A list that says "more" for ever, or repeats itself, ends here too.
            if (!page.HasMore || names.Count == before || names.Count > UpstreamLimits.MostNames)
            {
                return [.. names.Values];
            }
        }
    }

    /// <summary>Whether an answer said what time it is there.</summary>
    internal bool HasSeenClock => counter.HasSeenClock;

    /// <summary>Makes sure that the account gives a token.</summary>
    internal Task SignInAsync(CancellationToken cancellationToken) => account.SignInAsync(counter, cancellationToken);

    /// <summary>Asks for one row of a kind of names, to see whether that is permitted.</summary>
    internal Task TryNamesAsync(NameKind kind, CancellationToken cancellationToken)
    {
        var list = new UpstreamList { PageSize = 1 };
        return account.GetAsync(
            NamesPath(kind),
            Query(list),
            UpstreamTarget.Account,
            counter,
            answer => UpstreamRows.Names(answer, list, kind),
            cancellationToken
        );
    }

    private string Path(UpstreamSource source) =>
        $"/schedulingpro/v2/tenant/{tenant}/{(source.IsRouter ? "routers" : "schedulers")}/{Uri.EscapeDataString(source.Id)}";

    private string NamesPath(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => $"/jpm/v2/tenant/{tenant}/job-types",
            NameKind.BusinessUnit => $"/settings/v2/tenant/{tenant}/business-units",
            NameKind.Campaign => $"/marketing/v2/tenant/{tenant}/campaigns",
            NameKind.Zone => $"/dispatch/v2/tenant/{tenant}/zones",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static string Query(UpstreamList list)
    {
        var query = new StringBuilder();
        Add("createdOnOrAfter", list.CreatedOnOrAfter);
        Add("createdBefore", list.CreatedBefore);
        Add("modifiedOnOrAfter", list.ModifiedOnOrAfter);
        Add("modifiedBefore", list.ModifiedBefore);
        query.Append(
            CultureInfo.InvariantCulture,
            $"{(query.Length == 0 ? '?' : '&')}page={list.Page}&pageSize={list.PageSize}"
        );
        return query.Append(list.IncludeTotal ? "&includeTotal=true" : "").ToString();

        void Add(string name, DateTime? utc)
        {
            if (utc is { } instant)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Instant(instant));
            }
        }
    }

    private static string Instant(DateTime utc) => Uri.EscapeDataString(SessionJson.FormatInstant(utc));
}
