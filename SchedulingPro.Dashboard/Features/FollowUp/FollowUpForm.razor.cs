using Microsoft.AspNetCore.Components;
using SchedulingPro.Core.Leads.Settings;

namespace SchedulingPro.Dashboard.Features.FollowUp;

/// <summary>Hours, zone and texts of one company.</summary>
public sealed partial class FollowUpForm
{
    private List<DayRow> days = [];
    private string? zone;
    private string? text;
    private string? subject;
    private string? body;

    [Inject]
    private FollowUpModel Model { get; set; } = null!;

    [Parameter, EditorRequired]
    public required FollowUpItem Item { get; set; }

    [Parameter, EditorRequired]
    public required string AccountZone { get; set; }

    [Parameter]
    public EventCallback OnClosed { get; set; }

    private static IReadOnlyList<string> Fields { get; } =
    ["timeZone", "textBody", "mailSubject", "mailBody", .. Enum.GetNames<DayOfWeek>()];

    private string Preview =>
        TemplateText.Fill(
            text ?? "",
            new Dictionary<string, string?>
            {
                ["first name"] = "Maria",
                ["name"] = "Maria Lopez",
                ["company"] = Item.CompanyName,
                ["service"] = "drain cleaning",
                ["time"] = "Tue, 2:00 PM to 4:00 PM",
                ["my name"] = "Ann",
            }
        );

    protected override void OnInitialized()
    {
        var draft = Item.Draft;
        (zone, text) = (draft.TimeZone, draft.Templates.TextBody);
        (subject, body) = (draft.Templates.MailSubject, draft.Templates.MailBody);
        days =
        [
            .. FollowUpWords.Days.Select(day =>
            {
                var hours = draft.Hours.GetValueOrDefault(day);
                return new DayRow(day)
                {
                    IsOpen = hours is not null,
                    From = hours?.From ?? new(8, 0),
                    To = hours?.To ?? new(17, 0),
                };
            }),
        ];
    }

    private Task SubmitAsync()
    {
        var draft = new FollowUpDraft
        {
            CompanyId = Item.Draft.CompanyId,
            TimeZone = zone ?? "",
            Hours = days.Where(d => d.IsOpen).ToDictionary(d => d.Day, d => new OpenHours(d.From, d.To)),
            Templates = new(subject ?? "", body ?? "", text ?? ""),
        };
        return SaveAsync(() => Model.SaveAsync(draft, Left), $"{Item.CompanyName}: the settings were saved.");
    }

    private sealed class DayRow(DayOfWeek day)
    {
        public DayOfWeek Day { get; } = day;

        public bool IsOpen { get; set; }

        public TimeOnly From { get; set; }

        public TimeOnly To { get; set; }
    }
}
