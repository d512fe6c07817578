namespace SchedulingPro.Dashboard.Accounts.FirstRun;

/// <summary>The settings of the unattended set-up cannot be used; the message names them and is meant for whoever starts the program.</summary>
internal sealed class SetupException(IEnumerable<string> problems)
    : Exception($"Set-up by settings failed.{string.Concat(problems.Select(problem => $"\n  {problem}"))}");
