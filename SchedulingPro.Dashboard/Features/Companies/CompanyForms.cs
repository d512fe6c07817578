namespace SchedulingPro.Dashboard.Features.Companies;

/// <summary>The forms of the companies page.</summary>
public enum CompanyForms
{
    Company,
    Scheduler,
    Router,
    Key,
}
