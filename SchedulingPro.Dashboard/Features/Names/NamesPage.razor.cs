using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SchedulingPro.Core.Names;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>Names behind ids; kind, account and search are the URL's.</summary>
public sealed partial class NamesPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private NamesState state = new(NameKinds.All[0], null, "");
    private NamesView? view;
    private IReadOnlyList<NamesFileError> problems = [];
    private bool loading;

    [Inject]
    private NamesModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "kind")]
    public string? KindName { get; set; }

    [SupplyParameterFromQuery(Name = "tenant")]
    public long? TenantId { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? SearchText { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var wanted = NamesState.Of(KindName, TenantId, SearchText);
        if (view?.State == wanted)
        {
            return;
        }

        if (state.Kind != wanted.Kind)
        {
            (view, problems) = (null, []);
        }

        state = wanted;
        await ReloadAsync();
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task ReloadAsync()
    {
        var wanted = state;
        try
        {
            var found = await Model.LoadAsync(wanted, left.Token);
            if (wanted == state)
            {
                view = found;
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left meanwhile.
        }
    }

    private void Search(string text) => Navigation.NavigateTo((state with { Search = text }).Url, replace: true);

    private void ChooseTenant(ChangeEventArgs change) =>
        Navigation.NavigateTo(
            (
                state with
                {
                    TenantId = long.Parse((string)change.Value!, NumberStyles.None, CultureInfo.InvariantCulture),
                }
            ).Url
        );

    private async Task TakeAsync(InputFileChangeEventArgs chosen)
    {
        problems = [];
        if (chosen.File.Size > NamesFile.LargestFile)
        {
            problems = [new(1, $"the file has more than {NamesFile.LargestFile / (1024 * 1024)} MB.")];
            return;
        }

        loading = true;
        try
        {
            await using var file = chosen.File.OpenReadStream(NamesFile.LargestFile, left.Token);
            var (counts, errors) = await Model.TakeAsync(view!.TenantId, state.Kind, file, left.Token);
            problems = errors;
            if (counts is not null)
            {
                Toasts.Show($"{chosen.File.Name}: {NamesWords.Outcome(counts)}");
                await ReloadAsync();
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The page was left meanwhile; a file half read changes nothing.
        }
        finally
        {
            loading = false;
        }
    }
}
