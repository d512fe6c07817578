namespace SchedulingPro.Dashboard.Components.Insight;

/// <summary>What pages of numbers write into the log.</summary>
internal static partial class InsightLog
{
    [LoggerMessage(LogLevel.Error, "The numbers of {Page} could not be counted, reference {Reference}")]
    public static partial void Failed(ILogger log, string page, string reference, Exception exception);
}
