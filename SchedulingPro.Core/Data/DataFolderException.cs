namespace SchedulingPro.Core.Data;

/// <summary>The data folder cannot be used; the message names the folder and the reason and is meant for the person who starts the program.</summary>
/// <param name="path">The folder that was tried, as an absolute path.</param>
/// <param name="reason">Why it cannot be used, as the end of a sentence without its full stop.</param>
/// <param name="inner">The error of the operating system.</param>
public sealed class DataFolderException(string path, string reason, Exception? inner = null)
    : Exception(
        $"The data folder {path} cannot be used: {reason}. Set Data__Folder to a folder this user may write to.",
        inner
    )
{
    /// <summary>The folder that was tried, as an absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>Why it cannot be used, as the end of a sentence without its full stop.</summary>
    public string Reason { get; } = reason;
}
