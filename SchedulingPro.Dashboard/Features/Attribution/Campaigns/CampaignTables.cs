using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Attribution.Campaigns;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Attribution.Campaigns;

/// <summary>Campaign names with their spellings and sessions, and the merges.</summary>
internal sealed class CampaignTables(CampaignListQuery campaigns, TimeProvider clock) : IPageTables
{
    public const string Key = "campaigns";

    public string Page => Key;

    public string Policy => Policies.Manager;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var counted = CampaignsModel.Counted(clock.GetUtcNow().UtcDateTime);
        var list = await campaigns.ExecuteAsync(user.Scope, user.TenantId, counted, cancellationToken);
        return new(
            "Campaign names",
            [
                new()
                {
                    Key = "names",
                    Title = "Campaigns",
                    Columns =
                    [
                        new("name", "Campaign"),
                        new("spellings", "Comes in as"),
                        new("sessions", "Sessions", FigureKind.Count),
                    ],
                    Rows =
                    [
                        .. list.Names.Select(name => new FigureRow(
                            name.Name,
                            [
                                FigureCell.Of(name.Name),
                                FigureCell.Of(CampaignsWords.Spellings(name)),
                                FigureCell.Of(name.Sessions),
                            ]
                        )),
                    ],
                },
                new()
                {
                    Key = "merges",
                    Title = "Merged",
                    Columns =
                    [
                        new("name", "Counts as"),
                        new("spellings", "Merged"),
                        new("by", "By"),
                        new("on", "On", FigureKind.Instant),
                    ],
                    Rows =
                    [
                        .. list.Merges.Select(merge => new FigureRow(
                            $"{merge.Id}",
                            [
                                FigureCell.Of(merge.Name),
                                FigureCell.Of(string.Join(", ", merge.Spellings)),
                                FigureCell.Of(merge.MergedBy),
                                FigureCell.At(merge.MergedOn),
                            ]
                        )),
                    ],
                },
            ]
        )
        {
            Facts = [("Sessions", $"Of the last {CampaignsModel.Days} days")],
        };
    }
}
