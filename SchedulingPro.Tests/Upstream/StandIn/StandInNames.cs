using SchedulingPro.Core.Names;

namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>The names of the stand-in's account; its generated sessions use their ids.</summary>
public static class StandInNames
{
    public static Dictionary<NameKind, List<NamedId>> All() =>
        new()
        {
            [NameKind.JobType] =
            [
                new(501, "Leak repair"),
                new(502, "Furnace tune-up"),
                new(503, "AC repair"),
                new(504, "Panel upgrade"),
                new(505, "Drain cleaning"),
            ],
            [NameKind.BusinessUnit] =
            [
                new(61, "Plumbing service"),
                new(62, "HVAC service"),
                new(63, "Electrical", false),
            ],
            [NameKind.Campaign] =
            [
                new(7001, "Spring check-up"),
                new(7002, "Google search, brand"),
                new(7003, "Neighbourhood mailer"),
            ],
            [NameKind.Zone] =
            [
                new(81, "North") { Zips = ["62701", "62702"] },
                new(82, "South") { Zips = ["62703", "62704", "62707"] },
            ],
        };

    internal static string Path(NameKind kind) =>
        kind switch
        {
            NameKind.JobType => "/jpm/v2/tenant/{tenant}/job-types",
            NameKind.BusinessUnit => "/settings/v2/tenant/{tenant}/business-units",
            NameKind.Campaign => "/marketing/v2/tenant/{tenant}/campaigns",
            _ => "/dispatch/v2/tenant/{tenant}/zones",
        };
}
