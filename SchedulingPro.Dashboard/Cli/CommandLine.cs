using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>
/// The program's verbs. Without a verb, or with <c>serve</c>, the arguments are the server's own, so that everything that
/// ASP.NET Core understands works as anywhere else.
/// </summary>
internal static class CommandLine
{
    private const string DataFolderName = "--data-folder";

    private const string ExitCodesText = """
        Exit codes:
          0  it worked
          1  it failed; the reason is on the error output
          2  the command line was not understood; nothing was done
          3  it worked partly, for example when an import rejected rows
        """;

    /// <summary>True for every verb: where the data are.</summary>
    public static Option<string?> DataFolderOption { get; } =
        new(DataFolderName)
        {
            Description =
                "Folder with the data; otherwise the setting Data:Folder or the environment variable Data__Folder.",
            HelpName = "FOLDER",
            Recursive = true,
        };

    /// <summary>Machine-readable answers.</summary>
    public static Option<bool> JsonOption { get; } =
        new("--json") { Description = "Answer with one JSON object on the standard output.", Recursive = true };

    /// <summary>Whether the server is to be started, and then its arguments in ASP.NET Core's words.</summary>
    public static bool MeansServer(string[] args, out string[] serverArguments)
    {
        var isServe = args is [ServeVerb.Name, ..];
        serverArguments = [.. ServerArguments(isServe ? args[1..] : args)];
        var isSettings = args.FirstOrDefault() is null or ['-' or '/', ..] || args[0].Contains('=');
        return (isServe || isSettings) && !args.Any(IsQuestion);
    }

    /// <summary>Runs a verb and answers its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, TextReader input)
    {
        var root = Build(new VerbConsole(output, error, input));
        var parsed = root.Parse(args);
        var exitCode = await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = parsed.Errors.Count > 0 ? error : output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            }
        );
        return parsed.Errors.Count > 0 ? ExitCodes.Usage : exitCode;
    }

    private static RootCommand Build(VerbConsole console)
    {
        var root = new RootCommand(
            "SchedulingPro: a dashboard over the sessions of online schedulers. Without a command it starts the server."
        )
        {
            DataFolderOption,
            JsonOption,
            ServeVerb.Create(),
            ImportVerb.Create(console),
            DemoVerb.Create(console),
            UserVerb.Create(console),
            ApiClientVerb.Create(console),
            SyncVerb.Create(console),
            ConnectionVerb.Create(console),
            RouterVerb.Create(console),
            NamesVerb.Create(console),
            BackupVerb.Create(console),
            RestoreVerb.Create(console),
            CheckVerb.Create(console),
            MigrateVerb.Create(console),
        };
        // Without an action, a misspelt command would also be told that a command is missing.
        root.SetAction(_ => ExitCodes.Usage);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!, ExitCodesText);
        return root;
    }

    private static bool IsQuestion(string argument) =>
        argument is "--help" or "-h" or "-?" or "/?" or "/h" or "--version";

    private static IEnumerable<string> ServerArguments(IEnumerable<string> args) =>
        args.Select(argument =>
            argument == DataFolderName ? $"--{DataFolder.Setting}"
            : argument.StartsWith(DataFolderName + '=', StringComparison.Ordinal)
                ? $"--{DataFolder.Setting}{argument[DataFolderName.Length..]}"
            : argument
        );
}
