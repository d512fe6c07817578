namespace SchedulingPro.Dashboard.App;

internal static class LoggingSetup
{
    public const string FormatSetting = "Logging:Format";

    /// <summary><c>Logging:Format</c> = <c>json</c> writes one JSON object a line, for collectors; otherwise plain text.</summary>
    public static void AddLogFormat(this WebApplicationBuilder builder)
    {
        if (string.Equals(builder.Configuration[FormatSetting], "json", StringComparison.OrdinalIgnoreCase))
        {
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
    }

    /// <summary>
    /// Until the returned action is called, the host does not log why it failed to start: <see cref="StartFailure"/> says that
    /// in a sentence, and what it cannot explain ends the program with the whole error.
    /// </summary>
    public static Action HoldStartFailures(this WebApplicationBuilder builder)
    {
        var started = false;
        builder.Logging.AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host",
            level => level >= (started ? LogLevel.Information : LogLevel.Critical)
        );
        return () => started = true;
    }
}
