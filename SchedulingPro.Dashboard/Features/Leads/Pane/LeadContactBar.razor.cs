using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Leads;
using SchedulingPro.Core.Leads.Settings;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>
/// Begins calls, texts and e-mails. While the lead is the person's the browser follows the link at once; otherwise the server
/// is asked first, so that nobody is called twice.
/// </summary>
public sealed partial class LeadContactBar
{
    private TouchKind? asked;
    private string? reason;

    [Parameter, EditorRequired]
    public required LeadPaneView View { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    [Parameter, EditorRequired]
    public required DateTime Now { get; set; }

    [Parameter]
    public EventCallback<LeadTouch> OnTouch { get; set; }

    private LeadDetail Detail => View.Detail!;

    private SessionContent Content => Detail.Item.Session.Content;

    private bool CanTouch => Detail.Item.Lead.Status == LeadStatus.Open && View.Other is null;

    private Dictionary<string, string?> Values => LeadTemplateValues.Of(Detail, View.User.DisplayName);

    private string? Call => ContactLinks.Call(Content.Customer.Phone);

    private string? Text =>
        ContactLinks.Text(Content.Customer.Phone, TemplateText.Fill(Detail.Templates.TextBody, Values));

    private string? Mail =>
        ContactLinks.Email(
            Content.Customer.Email,
            TemplateText.Fill(Detail.Templates.MailSubject, Values),
            TemplateText.Fill(Detail.Templates.MailBody, Values)
        );

    private IEnumerable<string> Whys =>
        CanTouch
            ? Enum.GetValues<TouchKind>()
                .Where(kind => LinkOf(kind) is not null)
                .Select(Closed)
                .OfType<string>()
                .Distinct()
            : [];

    private string? Closed(TouchKind kind) => LeadContactGate.Closed(View, kind, Now);

    private string? LinkOf(TouchKind kind) =>
        kind switch
        {
            TouchKind.Call => Call,
            TouchKind.Text => Text,
            _ => Mail,
        };

    private static string Verb(TouchKind kind) =>
        kind switch
        {
            TouchKind.Call => "Call",
            TouchKind.Text => "Text",
            _ => "E-mail",
        };

    private void Ask(TouchKind kind) => asked = asked == kind ? null : kind;

    private Task TouchAsync(TouchKind kind, string link) =>
        OnTouch.InvokeAsync(new(kind, link, IsOpened: View.IsMine, Reason: null));

    private async Task AnywayAsync()
    {
        if (asked is { } kind && LinkOf(kind) is { } link && !string.IsNullOrWhiteSpace(reason))
        {
            await OnTouch.InvokeAsync(new(kind, link, IsOpened: false, reason.Trim()));
            (asked, reason) = (null, null);
        }
    }
}
