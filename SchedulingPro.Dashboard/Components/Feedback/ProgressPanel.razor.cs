using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace SchedulingPro.Dashboard.Components.Feedback;

/// <summary>Long work: amount, rate, time left, cancel.</summary>
public sealed partial class ProgressPanel
{
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>0 to 1; null while it is not known.</summary>
    [Parameter]
    public double? Share { get; set; }

    /// <summary>How much is done, counted in <see cref="Unit"/>.</summary>
    [Parameter]
    public long Done { get; set; }

    [Parameter]
    public string Unit { get; set; } = "rows";

    [Parameter]
    public double? PerSecond { get; set; }

    [Parameter]
    public TimeSpan? TimeLeft { get; set; }

    [Parameter]
    public string Note { get; set; } = "It goes on when you leave this page.";

    [Parameter]
    public EventCallback OnCancel { get; set; }

    private string? ShareValue =>
        Share is { } share ? Math.Clamp(share, 0, 1).ToString("0.###", CultureInfo.InvariantCulture) : null;

    private string ShareText =>
        Share is { } share
            ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Clamp(share, 0, 1) * 100)} %")
            : "";

    private string Facts =>
        string.Join(
            " · ",
            new[]
            {
                string.Create(CultureInfo.InvariantCulture, $"{Done:N0} {Unit}"),
                PerSecond is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{rate:N0} a second") : null,
                TimeLeft is { } left ? TextOf(left) : null,
            }.Where(part => part is not null)
        );

    private static string TextOf(TimeSpan left) =>
        left < TimeSpan.FromSeconds(60) ? $"{Math.Max(1, Math.Ceiling(left.TotalSeconds))} s left"
        : left < TimeSpan.FromMinutes(60) ? $"{Math.Ceiling(left.TotalMinutes)} min left"
        : $"{Math.Floor(left.TotalHours)} h {left.Minutes} min left";
}
