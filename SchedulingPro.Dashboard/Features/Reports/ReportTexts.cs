using System.Globalization;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Reports;
using SchedulingPro.Core.Sessions;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.App.Mails;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Reports;

/// <summary>
/// The report as a mail: the figures as they stand on the performance page, each with a link to the sessions it counts. The
/// links name dates, so that they mean the same sessions for as long as the mail is kept.
/// </summary>
internal sealed class ReportTexts : IReportTexts
{
    public MailDraft Write(string name, ReportFigures figures, string publicUrl) =>
        Body(figures, publicUrl).ToDraft($"{name}: {Dates(figures.Period)}");

    /// <summary>The same as part of a page.</summary>
    public string Fragment(ReportFigures figures) => Body(figures, "").Fragment;

    public static string Dates(ReportPeriod period) =>
        period.First.Year == period.Last.Year
            ? $"{Day(period.First, "MMM d")} – {Day(period.Last, "MMM d, yyyy")}"
            : $"{Day(period.First, "MMM d, yyyy")} – {Day(period.Last, "MMM d, yyyy")}";

    private static MailBody Body(ReportFigures figures, string publicUrl)
    {
        var links = new SessionLinks(figures.Filter, figures.Period.First, figures.Period.Last);
        var body = new MailBody(publicUrl);
        body.Heading($"Performance, {Dates(figures.Period)}");
        var compared = figures.Compared is { } other ? $"Compared with {Dates(other)}. " : "";
        body.Paragraph($"{compared}Days begin at midnight in {figures.Period.Zone.Id}. Bots are left out.", true);
        if (figures.Companies.Count > 0)
        {
            body.Paragraph($"Only {string.Join(", ", figures.Companies)}.", true);
        }

        if (figures.FilterWords.Count > 0)
        {
            body.Paragraph($"Only sessions whose {string.Join("; ", figures.FilterWords)}.", true);
        }

        if (figures.Now.Funnel[0].Reached == 0)
        {
            body.Paragraph("There was no session in this period.");
            return body.Link("Open the performance page", Performance(figures));
        }

        if (BiggestLoss(figures) is { } loss)
        {
            body.Paragraph(loss);
        }

        Figures(body, figures, links);
        Funnel(body, figures, links);
        return body.Link("Open these figures on the performance page", Performance(figures));
    }

    private static void Figures(MailBody body, ReportFigures figures, SessionLinks links)
    {
        var rows = new List<IReadOnlyList<MailCell>>();
        foreach (var metric in ReportMetrics.All)
        {
            var now = figures.Now[metric.Key];
            var cells = new List<MailCell>
            {
                new(metric.Label),
                new(MetricFigure.Of(metric.Unit, now), now is null ? null : links.To(metric)),
            };
            if (figures.Before is { } before)
            {
                var change = MetricFigure.Change(metric, now, before[metric.Key]);
                cells.Add(new(MetricFigure.Of(metric.Unit, before[metric.Key])));
                cells.Add(new(change.Text, Tone: change.Tone));
            }

            rows.Add(cells);
        }

        body.Table(
            "Figures",
            figures.Before is null ? ["Metric", "Value"] : ["Metric", "Value", "Before", "Difference"],
            rows
        );
    }

    private static void Funnel(MailBody body, ReportFigures figures, SessionLinks links)
    {
        var all = figures.Now.Funnel[0].Reached;
        body.Table(
            "Funnel",
            ["Step", "Sessions", "Of all", "Went no further"],
            [
                .. figures.Now.Funnel.Select(step =>
                    (IReadOnlyList<MailCell>)
                        [
                            new(MilestoneSteps.Label(step.Step)),
                            new(MetricFigure.Count(step.Reached), links.ToReached(step.Step)),
                            new(MetricFigure.Share(step.Reached, all)),
                            step.Step == MilestoneSteps.All[^1]
                                ? new("")
                                : new(MetricFigure.Count(step.Lost), links.ToLost(step.Step)),
                        ]
                ),
            ]
        );
    }

    /// <summary>Where most of the engaged visitors are lost.</summary>
    private static string? BiggestLoss(ReportFigures figures) =>
        figures.Now.Funnel.Where(s => s.Step >= Milestones.Interacted && s.Lost > 0).MaxBy(s => s.Lost) is { } most
            ? $"Biggest loss among engaged visitors: after “{MilestoneSteps.Label(most.Step)}”, {MetricFigure.Count(most.Lost)} of {MetricFigure.Count(most.Reached)} went no further ({MetricFigure.Share(most.Lost, most.Reached)})."
            : null;

    private static string Performance(ReportFigures figures)
    {
        var selection = new SelectionState
        {
            Filter = figures.Filter,
            Period = PeriodChoice.Custom(figures.Period.First, figures.Period.Last),
        };
        var compare =
            figures.Comparison == ReportComparison.Previous
                ? null
                : new ReportSubject(figures.Filter, figures.Comparison).CompareValue;
        return AppUrls.With(
            AppUrls.Performance,
            SelectionCodec
                .Write(selection, PeriodChoice.Last30Days)
                .Select(p => (p.Name, (string?)p.Value))
                .Append((ReportSubject.CompareName, compare))
        );
    }

    private static string Day(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
