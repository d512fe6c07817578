namespace SchedulingPro.Core.Data.Maintenance;

/// <summary>
/// A lock on the data folder for as long as this process uses it. The operating system holds it, so it goes with the
/// process, however that ends. Servers and commands share it; replacing the database needs the folder alone.
/// </summary>
public sealed class DataFolderUse : IDisposable
{
    private readonly FileStream file;

    private DataFolderUse(FileStream file) => this.file = file;

    /// <summary>Uses the folder beside others.</summary>
    /// <exception cref="DatabaseUnusableException">A restore has the folder to itself.</exception>
    public static DataFolderUse Share(DataFolder folder) =>
        Open(folder, FileAccess.Read, FileShare.ReadWrite)
        ?? throw new DatabaseUnusableException(
            $"A restore is running on the data folder {folder.Path}. Wait for its end and start again."
        );

    /// <summary>Uses the folder alone; null while a server or a command uses it.</summary>
    public static DataFolderUse? TryAlone(DataFolder folder) => Open(folder, FileAccess.ReadWrite, FileShare.None);

    /// <inheritdoc />
    public void Dispose() => file.Dispose();

    private static DataFolderUse? Open(DataFolder folder, FileAccess access, FileShare share)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder.Path, "in-use.lock"), FileMode.OpenOrCreate, access, share));
        }
        catch (IOException error) when (error is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return null;
        }
    }
}
