namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// The database, or a copy of it, cannot be used as it is. The message is one sentence or two for the person who runs the
/// program: what is wrong and what to do.
/// </summary>
/// <param name="message">What is wrong and what to do, with full stop.</param>
/// <param name="inner">The error behind it, for the log.</param>
public sealed class DatabaseUnusableException(string message, Exception? inner = null) : Exception(message, inner);
