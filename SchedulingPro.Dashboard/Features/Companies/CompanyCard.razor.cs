using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>One company of the companies page, with the form that is open in it.</summary>
public sealed partial class CompanyCard
{
    [Parameter, EditorRequired]
    public required CompanyAdminItem Company { get; set; }

    [Parameter, EditorRequired]
    public required CompaniesView View { get; set; }

    /// <summary>The form that is open in this company, or null.</summary>
    [Parameter]
    public CompanyEdit? Edit { get; set; }

    [Parameter]
    public EventCallback<CompanyEdit> OnEdit { get; set; }

    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    [Parameter]
    public EventCallback<SchedulerAdminItem> OnDefault { get; set; }

    [Parameter]
    public EventCallback<CompanyAdminItem> OnEndOverlap { get; set; }

    private string HeadingId => $"company-{Company.Id}";

    private string Reasons =>
        string.Join(" ", new[] { Company.NameReason, Company.KeyReason }.OfType<string>().Distinct());

    private SchedulerAdminItem? Find(string? externalId) =>
        externalId is null ? null : Company.Items.FirstOrDefault(i => i.Facts.ExternalId == externalId);
}
