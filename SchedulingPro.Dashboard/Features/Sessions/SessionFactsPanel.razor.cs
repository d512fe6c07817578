using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Names;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Dashboard.Components.Sessions;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Some fields of a session with their values; those without one are named below.</summary>
public sealed partial class SessionFactsPanel
{
    [Parameter, EditorRequired]
    public required SessionFactGroup Group { get; set; }

    [Parameter, EditorRequired]
    public required SessionContent Session { get; set; }

    [Parameter, EditorRequired]
    public required TimeZoneInfo Zone { get; set; }

    /// <summary>Names behind the session's ids; they are shown before them.</summary>
    [Parameter]
    public SessionNames Names { get; set; } = SessionNames.None;

    /// <summary>Whether texts of the group lead somewhere; masked ones lead nowhere.</summary>
    [Parameter]
    public bool HasLinks { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private List<SessionField> Given => [.. Group.Fields.Where(IsGiven)];

    private List<SessionField> NotGiven => [.. Group.Fields.Where(f => !IsGiven(f))];

    /// <summary>For a consent no answer says something too.</summary>
    private bool IsGiven(SessionField field) =>
        Group == SessionFactGroup.Consent
        || field.Value(Session) is DateTime
        || SessionFieldWords.Text(field, Session).Length > 0;

    private string TextOf(SessionField field) =>
        Group == SessionFactGroup.Consent
            ? SessionWords.Consent((bool?)field.Value(Session))
            : SessionFieldWords.Text(field, Session);

    private string? NameOf(SessionField field) =>
        field.Path switch
        {
            "jobTypeId" => Names.JobType,
            "businessUnitId" => Names.BusinessUnit,
            "zoneId" => Names.Zone,
            "sourceTracking.campaignId" => Names.Campaign,
            _ => null,
        };

    /// <summary>"Job type id" is "Job type" where the name stands there.</summary>
    private string LabelOf(SessionField field) =>
        NameOf(field) is not null && SessionFieldWords.Label(field) is [.. var label, ' ', 'i', 'd']
            ? label
            : SessionFieldWords.Label(field);

    private bool CanCopy(SessionField field) =>
        TextOf(field) != PersonalData.Mask
        && (
            Group == SessionFactGroup.Links
            || field.Path is "customer.phone" or "customer.email" or "customer.address.street"
        );

    /// <summary>Only what a browser opens safely: a visitor can put anything into an address.</summary>
    private string? LinkOf(SessionField field) =>
        !HasLinks || TextOf(field) is not { Length: > 0 } text
            ? null
            : field.Path switch
            {
                "customer.phone" => SessionLinks.Phone(text),
                "customer.email" => SessionLinks.Email(text),
                "sourceTracking.landingPageUrl" => SessionLinks.Web(text),
                _ => null,
            };
}
