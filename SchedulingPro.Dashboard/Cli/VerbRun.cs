using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SchedulingPro.Core.Data;
using SchedulingPro.Core.Data.Maintenance;
using SchedulingPro.Core.Ingestion.Files;
using SchedulingPro.Dashboard.Accounts;
using SchedulingPro.Dashboard.App;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>
/// One run of one verb: the server's settings and services without the server, one way to answer, one way to fail.
/// </summary>
internal sealed class VerbRun
{
    private readonly VerbConsole console;
    private readonly bool json;

    private VerbRun(VerbConsole console, bool json, IServiceProvider services)
    {
        this.console = console;
        this.json = json;
        Services = services;
    }

    public IServiceProvider Services { get; }

    public VerbConsole Console => console;

    public bool Json => json;

    /// <summary>
    /// Gives <paramref name="command"/> its action. Errors that have an explanation become one sentence on the error output.
    /// </summary>
    /// <param name="command">The verb.</param>
    /// <param name="console">Where it reads and writes.</param>
    /// <param name="needs">What must be in place before it runs.</param>
    /// <param name="work">What it does; answers an exit code.</param>
    public static Command Define(
        VerbCommand command,
        VerbConsole console,
        VerbNeeds needs,
        Func<VerbRun, ParseResult, CancellationToken, Task<int>> work
    )
    {
        command.SetAction((parsed, cancellationToken) => RunAsync(console, needs, work, parsed, cancellationToken));
        return command;
    }

    /// <summary>Answers in words, or as JSON where that is asked for.</summary>
    public void Answer(object answer, params IEnumerable<string> lines)
    {
        if (json)
        {
            console.WriteJson(answer);
            return;
        }

        foreach (var line in lines)
        {
            console.Output.WriteLine(line);
        }
    }

    /// <summary>Says what went wrong.</summary>
    public int Fail(string message) => Fail(console, json, message);

    private static async Task<int> RunAsync(
        VerbConsole console,
        VerbNeeds needs,
        Func<VerbRun, ParseResult, CancellationToken, Task<int>> work,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var json = parsed.GetValue(CommandLine.JsonOption);
        try
        {
            var builder = CreateBuilder(parsed.GetValue(CommandLine.DataFolderOption));
            var folder = builder.AddDataFolder();
            builder.AddDatabase(folder);
            builder.AddAccounts();
            await using var app = builder.Build();
            using var use = needs == VerbNeeds.FolderAlone ? null : DataFolderUse.Share(folder);
            if (needs == VerbNeeds.Database)
            {
                await app.MigrateAsync();
            }

            await using var scope = app.Services.CreateAsyncScope();
            return await work(new(console, json, scope.ServiceProvider), parsed, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return Fail(console, json, "Stopped.");
        }
        catch (Exception error) when (Explain(error) is { } message)
        {
            return Fail(console, json, message);
        }
    }

    private static WebApplicationBuilder CreateBuilder(string? dataFolder)
    {
        var builder = DashboardHost.CreateBuilder([]);
        builder.Configuration["Logging:LogLevel:Default"] = "Warning";
        // What the importer has an explanation for is the verb's answer already.
        builder.Configuration[$"Logging:LogLevel:{typeof(FileImporter).FullName}"] = "Error";
        if (dataFolder is not null)
        {
            builder.Configuration[DataFolder.Setting] = dataFolder;
        }

        // The standard output belongs to the answer.
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    private static int Fail(VerbConsole console, bool json, string message)
    {
        if (json)
        {
            console.WriteJson(new { Error = message });
        }

        console.Error.WriteLine(message);
        return ExitCodes.Failed;
    }

    private static string? Explain(Exception error) =>
        error switch
        {
            DataFolderException or DatabaseUnusableException or UnusableSettingException => error.Message,
            IOException or UnauthorizedAccessException => error.Message,
            DbUpdateException or System.Data.Common.DbException => DatabaseProviders.Explain(error)
                ?? $"The database answered: {error.GetBaseException().Message}",
            _ => null,
        };
}
