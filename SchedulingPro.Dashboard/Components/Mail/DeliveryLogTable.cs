using System.Runtime.CompilerServices;
using SchedulingPro.Core.Mail;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Components.Mail;

/// <summary>The delivery log as a file holds it.</summary>
internal static class DeliveryLogTable
{
    /// <summary>What the log holds of people, for the audit log.</summary>
    public const string PersonalData = "e-mail addresses of recipients";

    public static FigureTable Of(IAsyncEnumerable<MailLogItem> mails) =>
        new()
        {
            Key = "log",
            Title = "Delivery log",
            Columns =
            [
                new("queued", "Queued", FigureKind.Instant),
                new("recipient", "To"),
                new("subject", "Subject"),
                new("state", "State"),
                new("sent", "Sent", FigureKind.Instant),
                new("attempts", "Attempts", FigureKind.Count),
                new("next", "Next attempt", FigureKind.Instant),
                new("problem", "Problem"),
            ],
            Rows = [],
            More = RowsAsync(mails),
        };

    public static string Word(MailState state) =>
        state switch
        {
            MailState.Queued => "Waiting",
            MailState.Sending => "Being sent",
            MailState.Sent => "Sent",
            _ => "Given up",
        };

    private static async IAsyncEnumerable<FigureRow> RowsAsync(
        IAsyncEnumerable<MailLogItem> mails,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var mail in mails.WithCancellation(cancellationToken))
        {
            yield return new(
                $"{mail.Id}",
                [
                    FigureCell.At(mail.QueuedOn),
                    FigureCell.Of(mail.Recipient),
                    FigureCell.Of(mail.Subject),
                    FigureCell.Of(Word(mail.State)),
                    FigureCell.At(mail.SentOn),
                    FigureCell.Of(mail.Attempts),
                    FigureCell.At(mail.Attempts > 0 ? mail.NextOn : null),
                    FigureCell.Of(mail.Problem),
                ]
            );
        }
    }
}
