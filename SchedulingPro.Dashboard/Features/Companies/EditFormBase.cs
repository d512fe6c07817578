using Microsoft.AspNetCore.Components;
using SchedulingPro.Dashboard.Components.Forms;

namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>What the forms of the companies page have in common.</summary>
public abstract class EditFormBase : SavingForm
{
    [Inject]
    internal CompaniesModel Model { get; set; } = null!;

    [Parameter]
    public EventCallback OnClosed { get; set; }
}
