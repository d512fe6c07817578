using SchedulingPro.Core.Ingestion;
using SchedulingPro.Core.Mail;
using SchedulingPro.Core.Metrics;
using SchedulingPro.Core.Schedulers.Administration;

namespace SchedulingPro.Core.Alerts;

/// <summary>What a rule of alerts must be.</summary>
internal static class AlertRuleRules
{
    internal const int LongestQuery = 4000;
    internal const int MostRecipients = 1000;

    private const int LongestQuietMinutes = 60 * 24 * 30;
    private const int LongestSilenceMinutes = 60 * 24 * 14;

    internal static List<FieldError> Check(AlertRuleDraft draft)
    {
        var errors = new List<FieldError>();
        if (NameRules.Check(NameRules.Clean(draft.Name)) is { } name)
        {
            errors.Add(name);
        }

        if (!Enum.IsDefined(draft.Kind))
        {
            errors.Add(new("kind", "is not one of the choices"));
        }

        if (draft.Kind == AlertKind.Metric)
        {
            Metric(draft, errors);
        }
        else if (draft.Kind != AlertKind.UnknownValues)
        {
            Number(errors, "silence", draft.SilenceMinutes, 15, LongestSilenceMinutes, "minutes");
        }

        if (draft.Kind != AlertKind.UnknownValues)
        {
            Number(errors, "sample", draft.MinimumSample, 0, 1_000_000, "sessions");
        }

        Number(errors, "quiet", draft.QuietMinutes, 0, LongestQuietMinutes, "minutes");
        if (AlertQuery.Write(draft.Filter).Length > LongestQuery)
        {
            errors.Add(new("filter", "is too long; take some values out"));
        }

        Recipients(errors, draft.Recipients);
        return errors;
    }

    internal static void Recipients(List<FieldError> errors, string typed)
    {
        var addresses = MailAddresses.Read(typed);
        if (addresses.Unreadable is [var first, ..])
        {
            errors.Add(new("recipients", $"holds what is not an e-mail address: {first}"));
        }
        else if (addresses.All.Length > MostRecipients)
        {
            errors.Add(new("recipients", $"holds more than {MostRecipients:N0} addresses"));
        }
    }

    private static void Metric(AlertRuleDraft draft, List<FieldError> errors)
    {
        if (MetricCatalog.Find(draft.MetricKey) is null)
        {
            errors.Add(new("metric", draft.MetricKey.Length == 0 ? "is missing" : "is not one of the choices"));
        }

        if (!Enum.IsDefined(draft.Window))
        {
            errors.Add(new("window", "is not one of the choices"));
        }

        if (!Enum.IsDefined(draft.Test))
        {
            errors.Add(new("test", "is not one of the choices"));
        }

        if (draft.Threshold is not { } threshold || !double.IsFinite(threshold) || threshold < 0)
        {
            errors.Add(new("threshold", "is a number that is not below zero"));
        }
        else if (draft.Test is AlertTest.RisesBy or AlertTest.FallsBy && threshold is 0 or > 100)
        {
            errors.Add(new("threshold", "is more than 0 %"));
        }
        else if (draft.Test == AlertTest.FallsBy && threshold > 1)
        {
            errors.Add(new("threshold", "is at most 100 %: nothing falls by more"));
        }
    }

    private static void Number(List<FieldError> errors, string field, int? value, int least, int most, string unit)
    {
        if (value is not { } number || number < least || number > most)
        {
            errors.Add(new(field, $"is a number from {least:N0} to {most:N0} {unit}"));
        }
    }
}
