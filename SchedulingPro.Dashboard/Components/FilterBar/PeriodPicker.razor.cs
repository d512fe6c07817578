using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Menus;

namespace SchedulingPro.Dashboard.Components.FilterBar;

/// <summary>Chooses which date counts and the period: a name that moves with time, two dates, or all time.</summary>
public sealed partial class PeriodPicker
{
    private Dropdown? dropdown;
    private SelectionState? given;
    private DateOnly? first;
    private DateOnly? last;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Parameter, EditorRequired]
    public required SelectionState Selection { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    [Parameter]
    public bool CanChooseBasis { get; set; } = true;

    [Parameter]
    public bool CanChooseAllTime { get; set; } = true;

    [Parameter, EditorRequired]
    public EventCallback<SelectionChange> OnChange { get; set; }

    private string ButtonText =>
        (Selection.Basis == DateBasis.Created ? "" : SelectionWords.Of(Selection.Basis) + ": ")
        + SelectionWords.Of(Selection.Period);

    protected override void OnParametersSet()
    {
        if (given == Selection)
        {
            return;
        }

        given = Selection;
        var shown = Selection.Period.Resolve(Clock.GetUtcNow().UtcDateTime, Zone);
        (first, last) = (shown?.First, shown?.Last);
    }

    private bool IsChosen(PeriodPreset? preset) => Selection.Period.Preset == preset;

    private Task ChangeBasisAsync(DateBasis basis) =>
        OnChange.InvokeAsync(new(Selection with { Basis = basis }, Replaces: false));

    private async Task ChooseAsync(PeriodChoice period)
    {
        await OnChange.InvokeAsync(new(Selection with { Period = period }, Replaces: false));
        await dropdown!.CloseAsync();
    }

    private Task ChooseDatesAsync() =>
        first is { } from && last is { } to ? ChooseAsync(PeriodChoice.Custom(from, to)) : Task.CompletedTask;
}
