using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>Asks how long the old key stays good, and asks once more: a rotation cannot be undone.</summary>
public sealed partial class RotateKeyForm
{
    private ConfirmDialog? confirm;
    private int days = 7;
    private DateOnly? lastDay;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required CompanyAdminItem Company { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    private DateTime? Until =>
        days switch
        {
            0 => null,
            > 0 => Clock.GetUtcNow().UtcDateTime.AddDays(days),
            // Without a date: the past, which is refused with its reason.
            _ => lastDay is { } day && day < DateOnly.MaxValue
                ? ZoneClock.StartOfDay(day.AddDays(1), Zone)
                : DateTime.UnixEpoch,
        };

    private async Task SubmitAsync()
    {
        if (confirm is null || !await confirm.AskAsync())
            return;
        await SaveAsync(
            () => Model.RotateAsync(Company, Until, Left),
            $"{Company.Name} has a new data API key. Copy the new code on the Install tab of its schedulers."
        );
    }
}
