using System.Globalization;
using SchedulingPro.Core.Ingestion.Upstream.Sync;
using SchedulingPro.Dashboard.Components.Icons;
using SchedulingPro.Dashboard.Components.Text;

namespace SchedulingPro.Dashboard.Features.Sync;

/// <summary>States of connections, sources and passes in words, with their tones and icons.</summary>
internal static class SyncWords
{
    public static (string Text, BadgeTone Tone, IconName Icon) Of(SyncState state) =>
        state switch
        {
            SyncState.InStep => ("In step", BadgeTone.Good, IconName.CheckCircle),
            SyncState.Backfilling => ("Reading history", BadgeTone.Info, IconName.Clock),
            SyncState.Paused => ("Paused", BadgeTone.Attention, IconName.Minus),
            SyncState.OutOfStep => ("Out of step", BadgeTone.Bad, IconName.Alert),
            _ => ("Not started", BadgeTone.Neutral, IconName.Circle),
        };

    public static (string Text, BadgeTone Tone, IconName Icon) Of(SyncRunState state) =>
        state switch
        {
            SyncRunState.Running => ("Running", BadgeTone.Info, IconName.Clock),
            SyncRunState.Complete => ("Complete", BadgeTone.Good, IconName.CheckCircle),
            SyncRunState.Incomplete => ("Left something out", BadgeTone.Attention, IconName.Alert),
            SyncRunState.Failed => ("Failed", BadgeTone.Bad, IconName.XCircle),
            SyncRunState.Cancelled => ("Cancelled", BadgeTone.Neutral, IconName.Ban),
            _ => ("Interrupted", BadgeTone.Neutral, IconName.Undo),
        };

    public static (string Text, BadgeTone Tone, IconName Icon) Of(SyncSourceItem source, bool isLate, bool isRunning) =>
        source.GoneOn is not null ? ("Gone upstream", BadgeTone.Attention, IconName.Alert)
        : source.Error is not null ? ("Failing", BadgeTone.Bad, IconName.XCircle)
        : source is { BackfillDoneOn: null, BackfilledTo: null, BackfillRead: 0 } && !isRunning
            ? ("Not begun", BadgeTone.Neutral, IconName.Circle)
        : source.BackfillDoneOn is null
            ? isRunning ? ("Reading history", BadgeTone.Info, IconName.Clock)
                : ("History not whole", BadgeTone.Attention, IconName.Alert)
        : isLate ? ("Not read lately", BadgeTone.Attention, IconName.Alert)
        : ("In step", BadgeTone.Good, IconName.CheckCircle);

    public static string Of(SyncTrigger trigger) =>
        trigger switch
        {
            SyncTrigger.Schedule => "schedule",
            SyncTrigger.Request => "request",
            _ => "command line",
        };

    /// <summary>Whether a source that should be current was not read to its end for longer than the limit.</summary>
    public static bool IsLate(SyncSourceItem source, SyncStatus status, DateTime now, TimeSpan limit) =>
        !status.IsPaused
        && source is { GoneOn: null, BackfillDoneOn: not null }
        && now - (source.InStepOn ?? source.BackfillDoneOn.Value) > limit;

    /// <summary>How much of its history is here.</summary>
    public static string History(SyncSourceItem source) =>
        source.BackfillDoneOn is not null ? "whole"
        : source.BackfillTotal is > 0 and { } total
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Math.Min(99, source.BackfillRead * 100 / total)} % of {total:N0}"
            )
        : source.BackfillRead > 0 ? $"{Number(source.BackfillRead)} read"
        : "not begun";

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(long number, string one, string many) =>
        $"{Number(number)} {(number == 1 ? one : many)}";

    public static string Span(TimeSpan span) =>
        span < TimeSpan.FromSeconds(1) ? "under 1 s"
        : span < TimeSpan.FromMinutes(2) ? $"{Math.Round(span.TotalSeconds)} s"
        : span < TimeSpan.FromHours(2) ? $"{Math.Round(span.TotalMinutes)} min"
        : span < TimeSpan.FromDays(2) ? $"{Math.Round(span.TotalHours)} h"
        : $"{Math.Round(span.TotalDays)} days";

    /// <summary>What went wrong, a sentence each.</summary>
    public static IReadOnlyList<string> Sentences(string? error) =>
        error?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
