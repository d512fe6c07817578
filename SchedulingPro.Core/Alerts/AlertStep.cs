namespace SchedulingPro.Core.Alerts;

/// <summary>What becomes of an alert when its rule was evaluated again.</summary>
internal enum AlertStep
{
    /// <summary>Nothing new.</summary>
    Stay,

    /// <summary>A new alert; it is told.</summary>
    Raise,

    /// <summary>The one of before goes on, without a word: it is within the quiet period.</summary>
    GoOn,

    /// <summary>It still holds and nobody took note of it: it is told once more.</summary>
    Remind,

    /// <summary>It is over.</summary>
    End,
}
