using System.Diagnostics;
using System.Globalization;

namespace SchedulingPro.Core.Ingestion.Upstream.Sync;

/// <summary>
/// Names a holder of the sync lease, so that a process which was killed does not keep the next one waiting: on the same
/// machine the lease of a process that is gone is free at once.
/// </summary>
internal sealed record SyncHolder(string Machine, int ProcessId, long ProcessStart, string Unique)
{
    /// <summary>A new holder in this process.</summary>
    internal static SyncHolder Create()
    {
        using var process = Process.GetCurrentProcess();
        return new(
            Environment.MachineName,
            process.Id,
            Start(process),
            Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The holder that <see cref="ToString"/> wrote; null for anything else.</summary>
    internal static SyncHolder? Parse(string text)
    {
        var parts = text.Split('|');
        return
            parts is [var machine, var id, var start, var unique]
            && int.TryParse(id, CultureInfo.InvariantCulture, out var processId)
            && long.TryParse(start, CultureInfo.InvariantCulture, out var processStart)
            ? new(machine, processId, processStart, unique)
            : null;
    }

    /// <summary>Whether it is certain that the holder's process does not run any more.</summary>
    internal bool IsGone()
    {
        if (Machine != Environment.MachineName)
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return Math.Abs(Start(process) - ProcessStart) > 2;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Machine}|{ProcessId}|{ProcessStart}|{Unique}");

    // In seconds, and compared with some room: whoever asks computes it anew from the time since boot.
    private static long Start(Process process)
    {
        try
        {
            return process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond;
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return 0;
        }
    }
}
