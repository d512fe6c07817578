namespace SchedulingPro.Dashboard.App;

/// <summary>A setting that the program cannot work with; the message names it and says why.</summary>
internal sealed class UnusableSettingException(string message, Exception? inner = null) : Exception(message, inner);
