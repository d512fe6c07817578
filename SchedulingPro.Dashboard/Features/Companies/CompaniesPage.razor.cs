using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Schedulers.Administration;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>Companies, schedulers, routers, keys and the tenant's settings, for admins.</summary>
public sealed partial class CompaniesPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private ConfirmDialog? confirm;
    private CompaniesView? view;
    private CompanyEdit? edit;
    private CompanyAdminItem? ending;

    [Inject]
    private CompaniesModel Model { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task LoadAsync() => view = await Model.LoadAsync(left.Token);

    private void Open(CompanyEdit target) => edit = target;

    private void Close() => edit = null;

    private async Task SavedAsync(string message)
    {
        edit = null;
        Toasts.Show(message);
        await LoadAsync();
    }

    private async Task SetDefaultAsync(SchedulerAdminItem item)
    {
        var (companyId, schedulerId) = (item.Facts.CompanyId, item.Facts.ExternalId);
        await ChangeDefaultAsync(companyId, item.Facts.IsDefault ? null : schedulerId, undoes: false);
    }

    private async Task ChangeDefaultAsync(int companyId, string? schedulerId, bool undoes)
    {
        try
        {
            // An undo may come when the page was left already.
            var before = await Model.SetDefaultAsync(companyId, schedulerId, CancellationToken.None);
            if (left.IsCancellationRequested)
                return;
            await LoadAsync();
            var name = view?.Companies.SelectMany(c => c.Items).FirstOrDefault(i => i.Facts.ExternalId == schedulerId);
            var text = name is null
                ? "The company has no default scheduler now."
                : $"{name.Facts.Name} is the default now.";
            // Of several defaults only one can come back: that there were several was the fault.
            Func<Task>? undo = undoes
                ? null
                : () => InvokeAsync(() => ChangeDefaultAsync(companyId, before.FirstOrDefault(), undoes: true));
            Toasts.Show(text, undo: undo);
        }
        catch (InvalidOperationException)
        {
            Toasts.Show("The scheduler is not there any more; nothing was changed.", ToastKind.Attention);
            await LoadAsync();
        }
        StateHasChanged();
    }

    private async Task EndOverlapAsync(CompanyAdminItem company)
    {
        ending = company;
        StateHasChanged();
        if (confirm is null || !await confirm.AskAsync())
            return;
        var result = await Model.EndOverlapAsync(company.Id, left.Token);
        Toasts.Show(
            result.IsDone ? $"The old key of {company.Name} ended." : string.Join(" ", result.Errors),
            result.IsDone ? ToastKind.Good : ToastKind.Attention
        );
        await LoadAsync();
    }
}
