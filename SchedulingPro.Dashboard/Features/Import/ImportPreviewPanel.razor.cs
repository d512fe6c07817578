using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion.Files;

namespace SchedulingPro.Dashboard.Features.Import;

/// <summary>The beginning of an uploaded file and the choices to make before it is read.</summary>
public sealed partial class ImportPreviewPanel : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private readonly Dictionary<string, string> mapping = new(StringComparer.Ordinal);
    private ImportPreview? preview;
    private string? problem;
    private string target = "";

    [Inject]
    private ImportModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public required ImportRun Run { get; set; }

    [Parameter, EditorRequired]
    public required ImportTargets Targets { get; set; }

    [Parameter]
    public EventCallback<ImportOptions> OnStart { get; set; }

    [Parameter]
    public EventCallback OnDiscard { get; set; }

    private ImportOptions Options =>
        new()
        {
            SchedulerId = target.StartsWith("s:", StringComparison.Ordinal) ? target[2..] : null,
            RouterId = target.StartsWith("r:", StringComparison.Ordinal) ? target[2..] : null,
            Mapping = mapping.Count > 0 ? mapping : null,
        };

    private bool CanStart => preview is not null && preview.Mapping is null or { Missing.Count: 0 };

    private string Kinds =>
        preview!.Mapping is { Missing.Count: > 0 } ? "not read yet"
        : preview.Schedulers == 0 ? "sessions"
        : preview.Sessions == 0 ? "schedulers"
        : $"{preview.Schedulers} schedulers, {preview.Sessions} sessions";

    protected override Task OnInitializedAsync() => LookAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task LookAsync()
    {
        try
        {
            (preview, problem) = await Model.PreviewAsync(Run, Options, left.Token);
        }
        catch (OperationCanceledException)
        {
            // The person went elsewhere.
        }
    }

    private Task MapAsync(int column, string? field)
    {
        mapping[preview!.Columns[column]] = field ?? "";
        return LookAsync();
    }
}
