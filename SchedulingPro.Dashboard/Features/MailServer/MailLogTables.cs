using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Mail;
using SchedulingPro.Dashboard.Components.Mail;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.MailServer;

/// <summary>The delivery log of all mails, as the page of the mail server narrows it down, all pages of it.</summary>
internal sealed class MailLogTables(MailLogQuery log) : IPageTables
{
    public const string Key = "mail-log";

    public string Page => Key;

    public string Policy => Policies.Admin;

    public Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var only = QueryHelpers.ParseQuery(query).GetValueOrDefault("only").LastOrDefault();
        var state = StateOf(only);
        return Task.FromResult<PageTables>(
            new("Mail", [DeliveryLogTable.Of(log.StreamAsync(user, null, state, cancellationToken))])
            {
                Of = state is { } one ? DeliveryLogTable.Word(one) : null,
                Facts = [("Mails", state is { } shown ? DeliveryLogTable.Word(shown) : "All")],
                PersonalData = DeliveryLogTable.PersonalData,
            }
        );
    }

    /// <summary>The mails that the parameter "only" of the page means; null for all.</summary>
    public static MailState? StateOf(string? only) =>
        only switch
        {
            "failed" => MailState.Failed,
            "queued" => MailState.Queued,
            _ => null,
        };
}
