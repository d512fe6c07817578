using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Accounts;

namespace SchedulingPro.Dashboard.Features.Audit;

/// <summary>Who did what, newest first. Filters, page and open entry stand in the URL.</summary>
public sealed partial class AuditLogPage : IDisposable
{
    private AuditPageState state = new();
    private AuditView? view;
    private CancellationTokenSource? loading;
    private string? text;
    private bool busy;

    [Inject]
    private AuditModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AuditItem? Open => state.Entry is { } id ? view?.Page.Items.FirstOrDefault(item => item.Id == id) : null;

    private string Description =>
        $"What people and the program did, newest first. Entries are never changed. Times are {(view?.Zone ?? TimeZoneInfo.Utc).Id}.";

    protected override async Task OnParametersSetAsync()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        var wanted = AuditPageState.Of(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        var sameList = view is not null && wanted with { Entry = null } == state with { Entry = null };
        state = wanted;
        text = state.Text;
        if (!sameList)
        {
            await LoadAsync();
        }
    }

    public void Dispose()
    {
        loading?.Cancel();
        loading?.Dispose();
    }

    private async Task LoadAsync()
    {
        loading?.Cancel();
        var mine = loading = new CancellationTokenSource();
        busy = true;
        try
        {
            view = await Model.LoadAsync(state, mine.Token);
            busy = false;
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            // A newer question was asked meanwhile.
        }
    }

    private void Search() => Go(state with { Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim() });

    private void Go(AuditPageState next) => Navigation.NavigateTo((next with { Page = 1, Entry = null }).Url);

    private static string? Text(ChangeEventArgs change) =>
        change.Value as string is { Length: > 0 } value ? value : null;
}
