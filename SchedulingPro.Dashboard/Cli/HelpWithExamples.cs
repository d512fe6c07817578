using System.CommandLine;
using System.CommandLine.Invocation;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>The usual help, followed by the command's examples and the exit codes.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction usual, string exitCodes)
    : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is VerbCommand { Examples: { Count: > 0 } examples })
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  SchedulingPro.Dashboard {example}");
            }

            output.WriteLine();
        }

        output.WriteLine(exitCodes);
        return exitCode;
    }
}
