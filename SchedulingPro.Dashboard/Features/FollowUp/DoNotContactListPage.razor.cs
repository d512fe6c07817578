using System.Globalization;
using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Leads.Consent;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>The do-not-contact list, for managers and admins. Search and page are the URL's.</summary>
public sealed partial class DoNotContactListPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private DoNotContactView? view;
    private (string Search, int Page)? shown;
    private IReadOnlyList<FieldError> errors = [];
    private string? contact;
    private string? reason;
    private bool isAdding;
    private bool busy;

    [Inject]
    private DoNotContactModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? PageParameter { get; set; }

    private string Search => Query?.Trim() ?? "";

    private int PageNumber => Math.Max(1, PageParameter ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        if (shown != (Search, PageNumber))
        {
            shown = (Search, PageNumber);
            await LoadAsync();
        }
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private static string Url(string search, int page) =>
        AppUrls.With(
            AppUrls.DoNotContact,
            ("q", search),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)
        );

    private void SearchFor(string text) => Navigation.NavigateTo(Url(text, 1), replace: true);

    private async Task LoadAsync() => view = await Model.LoadAsync(Search, PageNumber, left.Token);

    private string? ProblemOf(string field) => errors.FirstOrDefault(e => e.Field == field)?.Reason;

    private async Task AddAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        try
        {
            var result = await Model.AddAsync(contact ?? "", reason ?? "", left.Token);
            errors = result.Errors;
            if (result.IsDone)
            {
                (isAdding, contact, reason) = (false, null, null);
                Toasts.Show("Added to the list.");
                await LoadAsync();
            }
        }
        finally
        {
            busy = false;
        }
    }

    private async Task RemoveAsync(DoNotContactItem item)
    {
        busy = true;
        try
        {
            var removed = await Model.RemoveAsync(item.Id, CancellationToken.None);
            Toasts.Show(
                "Taken off the list.",
                undo: removed is null ? null : () => InvokeAsync(() => PutBackAsync(removed))
            );
            await LoadAsync();
        }
        finally
        {
            busy = false;
        }
    }

    private async Task PutBackAsync(DoNotContactEntry entry)
    {
        // An undo may come when the page was left already.
        await Model.AddAsync(entry.Value, entry.Reason, CancellationToken.None);
        if (!left.IsCancellationRequested)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
