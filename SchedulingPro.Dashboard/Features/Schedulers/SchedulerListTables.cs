using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Schedulers.Listing;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Schedulers;

/// <summary>The schedulers that the page shows, company by company and in its order.</summary>
internal sealed class SchedulerListTables(SchedulerListModel model) : IPageTables
{
    public const string Key = "schedulers";

    public string Page => Key;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var state = SchedulerListState.Read(query);
        var view = await model.LoadAsync(cancellationToken);
        var chosen = view.Companies.FirstOrDefault(c => c.Id == state.CompanyId)?.Name;
        return new("Schedulers", [Table(state.Apply(view.Companies))])
        {
            First = view.Period.First,
            Last = view.Period.Last,
            Of = chosen,
            Facts =
            [
                ("Sessions and rates", "Without bots; routers count the visits that began there"),
                ("Search", state.Search.Length == 0 ? "None" : state.Search),
                (
                    "Status",
                    state.Status switch
                    {
                        null => "Any",
                        SchedulerListState.NoStatus => "Without a status",
                        var status => status,
                    }
                ),
                ("Mode", state.Mode is null ? "Any" : SchedulerWords.Mode(state.Mode)),
                ("Company", state.CompanyId is null ? "All" : chosen ?? "One that is not there"),
                ("Needs attention", state.NeedsAttention ? "Only those" : "All"),
            ],
        };
    }

    private static FigureTable Table(IEnumerable<SchedulerListCompany> companies) =>
        new()
        {
            Key = "schedulers",
            Title = "Schedulers",
            Columns =
            [
                new("company", "Company"),
                new("name", "Name"),
                new("kind", "Kind"),
                new("default", "Default"),
                new("status", "Status"),
                new("mode", "Mode"),
                new("created", "Created", FigureKind.Instant),
                new("modified", "Modified", FigureKind.Instant),
                new("last", "Last session", FigureKind.Instant),
                new("sessions", "Sessions", FigureKind.Count),
                new("rate", "Completion", FigureKind.Rate),
                new("engaged", "Engaged completion", FigureKind.Rate),
                new("attention", "Needs attention"),
                new("companyAttention", "Attention of the company"),
            ],
            Rows = [.. companies.SelectMany(company => company.Items.Select(item => Row(company, item)))],
        };

    private static FigureRow Row(SchedulerListCompany company, SchedulerListItem item) =>
        new(
            $"{item.Key}",
            [
                FigureCell.Of(company.Name),
                FigureCell.Of(item.Name),
                FigureCell.Of(item.IsRouter ? "Router" : "Scheduler"),
                FigureCell.Of(item.IsDefault ? "Yes" : ""),
                FigureCell.Of(item.Status),
                FigureCell.Of(item.Mode is null ? "" : SchedulerWords.Mode(item.Mode)),
                FigureCell.At(item.CreatedOn),
                FigureCell.At(item.ModifiedOn),
                FigureCell.At(item.LastSessionOn),
                FigureCell.Of(item.Activity.Sessions),
                FigureCell.Of(item.Activity.CompletionRate),
                FigureCell.Of(item.Activity.EngagedCompletionRate),
                FigureCell.Of(string.Join(", ", SchedulerWords.Attention(item).Select(reason => reason.Label))),
                FigureCell.Of(SchedulerWords.Attention(company.Attention)?.Label),
            ]
        );
}
