namespace SchedulingPro.Dashboard.Features.Overview;

/// <summary>A visitor to call back.</summary>
/// <param name="Id">Number of the lead.</param>
/// <param name="Name">As typed, masked for those who may not see it, or null.</param>
/// <param name="Contact">Phone, else e-mail, as typed or masked.</param>
/// <param name="Got">How far they got.</param>
public sealed record OverviewLead(
    int Id,
    string? Name,
    string? Contact,
    string? Service,
    string Got,
    string Company,
    DateTime LastSeen
);
