using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Components.Feedback;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>The follow-up's settings, for managers and admins. The part and the open company are the URL's.</summary>
public sealed partial class FollowUpPage : IDisposable
{
    private readonly CancellationTokenSource left = new();
    private FollowUpView? view;

    private static readonly string DispositionsUrl = AppUrls.With(AppUrls.FollowUp, ("part", "dispositions"));

    [Inject]
    private FollowUpModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "company")]
    public int? CompanyId { get; set; }

    private bool IsDispositions => Part == "dispositions";

    protected override Task OnInitializedAsync() => LoadAsync();

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    private async Task LoadAsync() => view = await Model.LoadAsync(left.Token);

    private void Close() => Navigation.NavigateTo(AppUrls.FollowUp);

    private async Task SavedAsync(string message)
    {
        Toasts.Show(message);
        await LoadAsync();
        Close();
    }
}
