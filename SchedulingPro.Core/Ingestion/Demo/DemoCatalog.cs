using SchedulingPro.Core.Schedulers;

namespace SchedulingPro.Core.Ingestion.Demo;

/// <summary>The invented companies, schedulers, places and campaigns of the demo data. Links lead to example.com.</summary>
internal static class DemoCatalog
{
    internal static readonly DemoBrand Plumbing = new(
        "Bluebird Plumbing (demo)",
        "https://bluebird.example.com",
        "router_demobluebird00000000000000",
        "Bluebird web site router (demo)",
        ["Leaking pipe", "Clogged drain", "Water heater", "Toilet repair", "Sewer line", "Faucet installation"]
    );

    internal static readonly DemoBrand Heating = new(
        "Summit Heating & Air (demo)",
        "https://summit.example.com",
        "router_demosummit0000000000000000",
        "Summit service finder (demo)",
        ["AC repair", "AC tune-up", "Furnace repair", "Heat pump estimate", "Thermostat", "Duct cleaning"]
    );

    internal static readonly (DemoFlow Flow, DemoBrand Brand)[] Flows =
    [
        (new("sched_demobluebirdonline000001", "Book online", "Active", 0.44f), Plumbing),
        (new("sched_demobluebirdurgent000002", "Emergency plumbing", "Active", 0.16f), Plumbing),
        (new("sched_demobluebirdcopies000003", "Copy of Book online", "Draft", 0.003f), Plumbing),
        (new("sched_demobluebirdcalls0000004", "Call desk", "Active", 0.07f), Plumbing),
        (new("sched_demosummitcomfort0000005", "Heating and cooling", "Active", 0.28f), Heating),
        (new("sched_demosummittuneups0000006", "Spring tune-up offer", "Inactive", 0.05f, 60), Heating),
    ];

    internal static readonly (string Zip, string City, string State)[] Served =
    [
        ("80202", "Denver", "CO"),
        ("80203", "Denver", "CO"),
        ("80205", "Denver", "CO"),
        ("80206", "Denver", "CO"),
        ("80209", "Denver", "CO"),
        ("80210", "Denver", "CO"),
        ("80211", "Denver", "CO"),
        ("80218", "Denver", "CO"),
        ("80222", "Denver", "CO"),
        ("80238", "Denver", "CO"),
        ("80010", "Aurora", "CO"),
        ("80012", "Aurora", "CO"),
        ("80014", "Aurora", "CO"),
        ("80110", "Englewood", "CO"),
        ("80113", "Englewood", "CO"),
        ("80120", "Littleton", "CO"),
        ("80123", "Littleton", "CO"),
        ("80226", "Lakewood", "CO"),
        ("80228", "Lakewood", "CO"),
        ("80033", "Wheat Ridge", "CO"),
    ];

    internal static readonly (string Zip, string City, string State)[] Unserved =
    [
        ("80302", "Boulder", "CO"),
        ("80521", "Fort Collins", "CO"),
        ("80903", "Colorado Springs", "CO"),
        ("81001", "Pueblo", "CO"),
        ("82001", "Cheyenne", "WY"),
    ];

    internal static readonly string[] Questions =
    [
        "How old is the system? 5 to 10 years",
        "How old is the system? Over 15 years",
        "How old is the system? Not sure",
        "Is water running right now? No",
        "Is water running right now? Yes",
        "Do you own the home? Yes",
        "Do you own the home? No, I rent",
        "Are there pets? One dog",
        "Is this covered by a warranty? Not sure",
    ];

    internal static readonly string[] Notes =
    [
        "Please call before you come.",
        "The gate code is on the keypad, ring twice.",
        "It drips since yesterday evening.",
        "The house is behind the school.",
        "We had somebody here last month for the same thing.",
        "Mornings are best, I work nights.",
        "Two bathrooms are affected.",
        "It makes a loud noise when it starts.",
        "Parking is in the back.",
    ];

    internal static IReadOnlyList<SchedulerContent> Schedulers(DateTime now) =>
        [
            .. Flows.Select(f => new SchedulerContent
            {
                Id = f.Flow.Id,
                Name = f.Flow.Name,
                CompanyName = f.Brand.Name,
                CreatedOn = now.Date.AddDays(-400),
                ModifiedOn = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                Status = f.Flow.Status,
                DataApiKey = f.Brand == Plumbing ? "demobluebirdkey000000001" : "demosummitkey00000000002",
                IsDefault = f.Flow == Flows[0].Flow,
                Mode = f.Flow.Name == "Call desk" ? SchedulerMode.CallCenter : SchedulerMode.Standard,
                QuickLaunchLink =
                    f.Flow.Status == "Active" ? $"https://scheduler.example.com/launch/{f.Flow.Id[6..]}" : "",
            }),
        ];

    internal static IReadOnlyList<RouterContent> Routers { get; } =
    [
        new(Plumbing.RouterId, Plumbing.RouterName, Plumbing.Name),
        new(Heating.RouterId, Heating.RouterName, Heating.Name),
    ];
}
