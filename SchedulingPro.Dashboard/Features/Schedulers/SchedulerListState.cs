using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Schedulers;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>What the scheduler list shows, as it stands in the URL.</summary>
public sealed record SchedulerListState
{
    /// <summary>Value of <see cref="Status"/> for routers and for schedulers without one.</summary>
    public const string NoStatus = "(none)";

    private static readonly TableSort ByName = new("name", false);

    public string Search { get; init; } = "";

    public string? Status { get; init; }

    public SchedulerMode? Mode { get; init; }

    public int? CompanyId { get; init; }

    public bool NeedsAttention { get; init; }

    public TableSort Sort { get; init; } = ByName;

    public bool IsFiltered =>
        Search.Length > 0 || Status is not null || Mode is not null || CompanyId is not null || NeedsAttention;

    public string Url =>
        AppUrls.With(
            AppUrls.Schedulers,
            ("q", Search),
            ("status", Status),
            ("mode", Mode?.ToString().ToLowerInvariant()),
            ("company", CompanyId?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("attention", NeedsAttention ? "yes" : null),
            ("sort", Sort == ByName ? null : Sort.Key),
            (
                "order",
                Sort == ByName ? null
                : Sort.Descending ? "desc"
                : "asc"
            )
        );

    /// <summary>What cannot be understood counts as not asked.</summary>
    public static SchedulerListState Of(
        string? search,
        string? status,
        string? mode,
        string? company,
        string? attention,
        string? sort,
        string? order
    ) =>
        new()
        {
            Search = search?.Trim() ?? "",
            Status = string.IsNullOrEmpty(status) ? null : status,
            Mode =
                mode is [not (>= '0' and <= '9'), ..] && Enum.TryParse<SchedulerMode>(mode, true, out var m) ? m : null,
            CompanyId = int.TryParse(company, System.Globalization.CultureInfo.InvariantCulture, out var id)
                ? id
                : null,
            NeedsAttention = attention == "yes",
            Sort = sort is not null && SchedulerOrder.Keys.Contains(sort) ? new(sort, order == "desc") : ByName,
        };

    /// <summary>What the page's query string asks.</summary>
    public static SchedulerListState Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string? Text(string name) => asked.GetValueOrDefault(name).LastOrDefault();
        return Of(
            Text("q"),
            Text("status"),
            Text("mode"),
            Text("company"),
            Text("attention"),
            Text("sort"),
            Text("order")
        );
    }

    /// <summary>The companies with the schedulers that are asked for, in the order that is asked for.</summary>
    public IReadOnlyList<SchedulerListCompany> Apply(IReadOnlyList<SchedulerListCompany> companies) =>
        [
            .. companies
                .Where(c => CompanyId is null || c.Id == CompanyId)
                .Select(c => c with { Items = SchedulerOrder.Sort(c.Items.Where(i => Matches(c, i)), Sort) })
                .Where(c => c.Items.Count > 0 || !HidesEmpty),
        ];

    private bool HidesEmpty => Search.Length > 0 || Status is not null || Mode is not null || NeedsAttention;

    private bool Matches(SchedulerListCompany company, SchedulerListItem item) =>
        (
            Search.Length == 0
            || item.Name.Contains(Search, StringComparison.CurrentCultureIgnoreCase)
            || item.ExternalId.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || company.Name.Contains(Search, StringComparison.CurrentCultureIgnoreCase)
        )
        && (
            Status is null
            || (
                Status == NoStatus
                    ? item.Status.Length == 0
                    : item.Status.Equals(Status, StringComparison.OrdinalIgnoreCase)
            )
        )
        && (Mode is null || item.Mode == Mode)
        && (!NeedsAttention || item.Attention != SchedulerAttention.None || company.Attention != CompanyAttention.None);
}
