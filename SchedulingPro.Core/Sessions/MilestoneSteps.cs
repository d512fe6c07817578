using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions;

/// <summary>The milestones one by one, in the order of the flow.</summary>
public static class MilestoneSteps
{
    /// <summary>All steps, first to last.</summary>
    public static IReadOnlyList<Milestones> All { get; } =
    [
        Milestones.Opened,
        Milestones.Zipcode,
        Milestones.Interacted,
        Milestones.Issue,
        Milestones.Schedule,
        Milestones.Customer,
        Milestones.Details,
        Milestones.Booked,
    ];

    /// <summary>All steps as filter values.</summary>
    public static IReadOnlyList<FilterOption> Options { get; } =
    [.. All.Select(s => new FilterOption(Key(s), Label(s)))];

    /// <summary>The step's key in the published contract, for example <c>zipcode</c>.</summary>
    public static string Key(Milestones step) => step.ToString().ToLowerInvariant();

    /// <summary>Words for people.</summary>
    public static string Label(Milestones step) =>
        step switch
        {
            Milestones.Opened => "Opened",
            Milestones.Zipcode => "ZIP code given",
            Milestones.Interacted => "Engaged",
            Milestones.Issue => "Service chosen",
            Milestones.Schedule => "Time slot chosen",
            Milestones.Customer => "Contact left",
            Milestones.Details => "Details given",
            Milestones.Booked => "Booked",
            _ => step.ToString(),
        };

    /// <summary>The step with this key. Throws <see cref="ArgumentException"/> for any other text.</summary>
    public static Milestones Parse(string key) => Enum.Parse<Milestones>(key, ignoreCase: true);
}
