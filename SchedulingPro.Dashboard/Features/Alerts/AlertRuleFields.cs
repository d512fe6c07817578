using System.Globalization;
using SchedulingPro.Core.Alerts;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Dashboard.Features.Alerts;

/// <summary>What is typed and chosen about a rule. Rates are typed in percent and stored as fractions.</summary>
internal sealed class AlertRuleFields
{
    private const int MinutesOfHour = 60;

    public int? Id { get; init; }

    public DateTime? Seen { get; init; }

    public string? Name { get; set; }

    public AlertKind Kind { get; set; }

    public string MetricKey { get; set; } = "schedulerCompletionRate";

    public SessionFilter Filter { get; set; } = SessionFilter.None;

    public AlertWindow Window { get; set; } = AlertWindow.Day;

    public AlertTest Test { get; set; } = AlertTest.FallsBy;

    public string? Threshold { get; set; } = "20";

    public string? Sample { get; set; } = "30";

    public string? QuietHours { get; set; } = "24";

    public string? SilenceHours { get; set; } = "4";

    public string? Recipients { get; set; }

    public bool IsRelative => Test is AlertTest.RisesBy or AlertTest.FallsBy;

    /// <summary>What the threshold is typed in: "%", "sessions", "min" or "days".</summary>
    public string ThresholdUnit =>
        IsRelative
            ? "%"
            : AlertWords.UnitOf(MetricKey) switch
            {
                MetricUnit.Rate => "%",
                MetricUnit.Minutes => "minutes",
                MetricUnit.Days => "days",
                _ => "number",
            };

    public AlertRuleDraft Draft =>
        new()
        {
            Id = Id,
            Seen = Seen,
            Name = Name ?? "",
            Kind = Kind,
            MetricKey = MetricKey,
            Filter = Filter,
            Window = Window,
            Test = Test,
            Threshold = Number(Threshold) is { } typed ? (ThresholdUnit == "%" ? typed / 100 : typed) : null,
            MinimumSample = Whole(Number(Sample)),
            QuietMinutes = Whole(Number(QuietHours) * MinutesOfHour),
            SilenceMinutes = Whole(Number(SilenceHours) * MinutesOfHour),
            Recipients = Recipients ?? "",
        };

    public static AlertRuleFields Of(AlertRule? rule) =>
        rule is null
            ? new()
            : new()
            {
                Id = rule.Id,
                Seen = rule.ChangedOn,
                Name = rule.Name,
                Kind = rule.Kind,
                MetricKey = rule.MetricKey ?? "schedulerCompletionRate",
                Filter = AlertQuery.Read(rule.Query),
                Window = rule.Window,
                Test = rule.Test,
                Threshold = Text(
                    rule.Test is AlertTest.RisesBy or AlertTest.FallsBy
                    || AlertWords.UnitOf(rule.MetricKey) == MetricUnit.Rate
                        ? rule.Threshold * 100
                        : rule.Threshold
                ),
                Sample = Text(rule.MinimumSample),
                QuietHours = Text(rule.QuietMinutes / (double)MinutesOfHour),
                SilenceHours = Text(rule.SilenceMinutes / (double)MinutesOfHour),
                Recipients = rule.Recipients,
            };

    private static double? Number(string? text) =>
        double.TryParse(text?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    private static int? Whole(double? number) =>
        number is { } value and >= 0 and <= int.MaxValue ? (int)Math.Round(value) : null;

    private static string Text(double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture);
}
