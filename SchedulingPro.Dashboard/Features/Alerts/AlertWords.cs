using System.Globalization;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>Rules and alerts in words.</summary>
internal static class AlertWords
{
    public static string Of(AlertKind kind) =>
        kind switch
        {
            AlertKind.Metric => "A metric",
            AlertKind.SilentScheduler => "A scheduler goes silent",
            AlertKind.UnknownValues => "New words without a meaning",
            _ => "Recovery messages are on, none is sent",
        };

    public static string Of(AlertTest test) =>
        test switch
        {
            AlertTest.Above => "is above",
            AlertTest.Below => "is below",
            AlertTest.RisesBy => "rises by",
            _ => "falls by",
        };

    public static string Of(AlertWindow window) =>
        window switch
        {
            AlertWindow.Hour => "The last whole hour",
            AlertWindow.Day => "Yesterday",
            AlertWindow.Week => "The last 7 whole days",
            _ => "The last 30 whole days",
        };

    public static string Compared(AlertWindow window) =>
        window switch
        {
            AlertWindow.Hour => "the same hour a week earlier",
            AlertWindow.Day => "the same weekday a week earlier",
            AlertWindow.Week => "the 7 days before",
            _ => "the 30 days before",
        };

    /// <summary>"Engaged completion rate of yesterday falls by 20.0 % or more against the same weekday a week earlier, with at least 30 engaged sessions."</summary>
    public static string Condition(AlertRule rule)
    {
        switch (rule.Kind)
        {
            case AlertKind.SilentScheduler:
                return $"A scheduler has no session for {Duration(rule.SilenceMinutes)}, though at least {Count(Math.Max(1, rule.MinimumSample))} are usual at that time of the week.";
            case AlertKind.UnknownValues:
                return "A source uses an outcome or a last step that has no meaning yet.";
            case AlertKind.SilentMessages:
                return $"Upstream sent no recovery message for {Days(rule.SilenceMinutes)}, while at least {Count(Math.Max(1, rule.MinimumSample))} visitors left a contact and went away.";
        }

        var name = MetricCatalog.Find(rule.MetricKey ?? "")?.Label ?? "A metric that does not exist any more";
        var relative = rule.Test is AlertTest.RisesBy or AlertTest.FallsBy;
        var against = relative ? $" or more against {Compared(rule.Window)}" : "";
        var sample = rule.MinimumSample > 0 ? $", with at least {Count(rule.MinimumSample)} engaged sessions" : "";
        return $"{name} of {Lower(Of(rule.Window))} {Of(rule.Test)} {Threshold(rule)}{against}{sample}.";
    }

    public static string Threshold(AlertRule rule) =>
        rule.Test is AlertTest.RisesBy or AlertTest.FallsBy
            ? MetricFigure.Percent(rule.Threshold)
            : MetricFigure.Of(UnitOf(rule.MetricKey), rule.Threshold);

    public static MetricUnit UnitOf(string? metricKey) => MetricCatalog.Find(metricKey ?? "")?.Unit ?? MetricUnit.Count;

    /// <summary>"2 h", "45 min", "3 days"</summary>
    public static string Duration(int minutes) =>
        minutes % (24 * 60) == 0 && minutes > 0 ? Many(minutes / (24 * 60), "day", "days")
        : minutes % 60 == 0 && minutes > 0 ? $"{minutes / 60} h"
        : $"{minutes} min";

    public static string Count(double count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Many(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    private static string Days(int minutes) =>
        Many(Math.Max(1, (minutes + (24 * 60) - 1) / (24 * 60)), "whole day", "whole days");

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
