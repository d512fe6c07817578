using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Spend;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Attribution.Spend;

/// <summary>The costs entered, an entry each, however many they are.</summary>
internal sealed class SpendTables(SpendListQuery list) : IPageTables
{
    public const string Key = "advertising-costs";

    public string Page => Key;

    public string Policy => Policies.Manager;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var costs = await list.AllAsync(user.Scope, user.TenantId, cancellationToken);
        return new(
            "Advertising costs",
            [
                new()
                {
                    Key = "costs",
                    Title = "Costs entered",
                    Currency = costs.Currency,
                    Columns =
                    [
                        new("first", "First day", FigureKind.Date),
                        new("last", "Last day", FigureKind.Date),
                        new("for", "For"),
                        new("amount", "Amount", FigureKind.Money),
                        new("by", "Entered by"),
                        new("on", "Entered", FigureKind.Instant),
                    ],
                    Rows =
                    [
                        .. costs.Entries.Select(entry => new FigureRow(
                            $"{entry.Id}",
                            [
                                FigureCell.On(entry.First),
                                FigureCell.On(entry.Last),
                                FigureCell.Of(SpendWords.For(entry, costs.Companies)),
                                FigureCell.Of(entry.Cents / 100.0),
                                FigureCell.Of(entry.EnteredBy),
                                FigureCell.At(entry.EnteredOn),
                            ]
                        )),
                    ],
                },
            ]
        );
    }
}
