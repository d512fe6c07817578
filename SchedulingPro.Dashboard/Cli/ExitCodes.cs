namespace SchedulingPro.Dashboard.Cli;

/// <summary>What the program answers to the one who started it; documented in every help text and in docs/operations.md.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>It did not work; the reason stands on the error output.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>It worked for some of the input only, for example when an import rejected rows.</summary>
    public const int Partly = 3;
}
