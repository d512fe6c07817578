using System.Globalization;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>Words and addresses of the page of names.</summary>
internal static class NamesWords
{
    /// <summary>What a file of the kind looks like.</summary>
    public static string Example(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => "id,name\n501,Leak repair\n502,Furnace tune-up",
            NameKind.BusinessUnit => "id,name,active\n61,Plumbing service,true\n63,Electrical,false",
            NameKind.Campaign => "id,name\n7001,Spring check-up",
            _ => "id,name,zips\n81,North,62701 62702\n82,South,62703 62704 62707",
        };

    public static string Amount(NameList names) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{names.Named:N0} {(names.Named == 1 ? "name" : "names")}{(names.Unnamed == 0 ? "" : names.Unnamed == 1 ? " · 1 id in sessions without a name" : $" · {names.Unnamed:N0} ids in sessions without a name")}"
        );

    public static string Outcome(NameCounts counts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.New:N0} new, {counts.Changed:N0} changed, {counts.Unchanged:N0} unchanged{(counts.Kept > 0 ? $", {counts.Kept:N0} kept as the account names them" : "")}"
        );

    /// <summary>The sessions with this id.</summary>
    public static string Sessions(NameKind kind, string id) =>
        AppUrls.SessionsOf(
            new()
            {
                Period = PeriodChoice.AllTime,
                Filter = SessionFilter.None.With(FilterKey(kind), FilterTerm.AnyOf(id)),
            }
        );

    private static string FilterKey(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => FilterKeys.JobType,
            NameKind.BusinessUnit => FilterKeys.BusinessUnit,
            NameKind.Campaign => FilterKeys.CampaignId,
            _ => FilterKeys.Zone,
        };
}
