using System.CommandLine;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>A command with examples for its help text.</summary>
internal sealed class VerbCommand(string name, string description, params IReadOnlyList<string> examples)
    : Command(name, description)
{
    /// <summary>Command lines without the program's name.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
