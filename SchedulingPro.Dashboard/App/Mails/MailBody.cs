using System.Text;
using System.Text.Encodings.Web;
using SchedulingPro.Core.Mail;

namespace SchedulingPro.Dashboard.App.Mails;

/// <summary>
/// Writes a mail as HTML and as plain text at once, so that neither says less. Styles stand at each element: mail programs
/// drop style sheets. Everything is encoded here; links begin with the public address.
/// </summary>
internal sealed class MailBody(string publicUrl)
{
    private const string Ink = "#17202c";
    private const string Muted = "#556273";
    private const string Accent = "#4338ca";
    private const string Line = "1px solid #e2e7ed";
    private readonly StringBuilder html = new();
    private readonly StringBuilder text = new();

    public MailBody Heading(string words)
    {
        html.Append($"<h2 style=\"margin:24px 0 8px;font-size:18px;color:{Ink}\">{Encode(words)}</h2>\n");
        text.Append('\n').AppendLine(words).AppendLine(new string('-', words.Length));
        return this;
    }

    public MailBody Paragraph(string words, bool isMuted = false)
    {
        html.Append($"<p style=\"margin:0 0 12px;color:{(isMuted ? Muted : Ink)}\">{Encode(words)}</p>\n");
        text.AppendLine(words).AppendLine();
        return this;
    }

    /// <summary>A way to a page, on a line of its own.</summary>
    public MailBody Link(string words, string path)
    {
        html.Append(
            $"<p style=\"margin:0 0 12px\"><a href=\"{Encode(Url(path))}\" style=\"color:{Accent}\">{Encode(words)}</a></p>\n"
        );
        text.AppendLine($"{words}: {Url(path)}").AppendLine();
        return this;
    }

    /// <summary>A table; all columns but the first hold numbers.</summary>
    public MailBody Table(string caption, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<MailCell>> rows)
    {
        html.Append(
            $"<table style=\"border-collapse:collapse;width:100%;margin:0 0 16px;color:{Ink}\"><caption style=\"text-align:left;font-weight:600;padding:0 0 4px\">{Encode(caption)}</caption>\n<thead><tr>"
        );
        for (var column = 0; column < heads.Count; column++)
        {
            html.Append(
                $"<th scope=\"col\" style=\"{Cell(column)};color:{Muted};font-weight:600\">{Encode(heads[column])}</th>"
            );
        }

        html.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                var tag = column == 0 ? "th scope=\"row\"" : "td";
                html.Append(
                    $"<{tag} style=\"{Cell(column)};font-weight:400{ColourOf(row[column])}\">{Html(row[column])}</{tag[..2]}>"
                );
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>\n");
        Text(caption, heads, rows);
        return this;
    }

    /// <summary>The HTML without the frame of a document, for a page that shows the mail.</summary>
    public string Fragment => html.ToString();

    public MailDraft ToDraft(string subject) =>
        new(
            subject,
            text.ToString().ReplaceLineEndings("\r\n").Trim() + "\r\n",
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Encode(
                subject
            )}</title></head>
            <body style="margin:0;padding:16px;background:#ffffff;font-family:system-ui,-apple-system,'Segoe UI',Arial,sans-serif;font-size:15px;line-height:1.45">
            <div style="max-width:680px;margin:0 auto">
            {html}</div></body></html>
            """
        );

    private string Html(MailCell cell) =>
        cell.Path is { } path
            ? $"<a href=\"{Encode(Url(path))}\" style=\"color:{Accent}\">{Encode(cell.Text)}</a>"
            : Encode(cell.Text);

    private static string Cell(int column) =>
        $"padding:6px 8px;border-bottom:{Line};text-align:{(column == 0 ? "left" : "right;white-space:nowrap")}";

    private static string ColourOf(MailCell cell) =>
        cell.Tone switch
        {
            "good" => ";color:#146c43",
            "bad" => ";color:#b3261e",
            _ => "",
        };

    private void Text(string caption, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<MailCell>> rows)
    {
        var lines = rows.Select(r => r.Select(c => c.Text).ToList()).Prepend([.. heads]).ToList();
        var widths = Enumerable.Range(0, heads.Count).Select(c => lines.Max(l => l[c].Length)).ToList();
        text.AppendLine(caption);
        foreach (var line in lines)
        {
            var cells = line.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]));
            text.AppendLine(string.Join("  ", cells).TrimEnd());
        }

        text.AppendLine();
    }

    private string Url(string path) => publicUrl.TrimEnd('/') + path;

    private static string Encode(string words) => HtmlEncoder.Default.Encode(words);
}
