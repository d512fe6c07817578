using System.CommandLine;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>Stands in help texts; the program itself starts the server before commands are looked at.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    public static Command Create() =>
        new VerbCommand(
            Name,
            "Start the dashboard (what happens without a command). Accepts every setting as --Section:Name VALUE.",
            "serve --urls http://localhost:5080",
            "serve --data-folder /var/lib/schedulingpro --Logging:Format json",
            "serve --Database:Provider PostgreSql --Database:ConnectionString \"Host=localhost;Database=schedulingpro\""
        )
        {
            new Option<string>("--urls")
            {
                Description =
                    "Addresses to listen on, separated by semicolons; otherwise ASPNETCORE_URLS or the settings file.",
                HelpName = "URLS",
            },
        };
}
