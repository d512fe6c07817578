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
}
