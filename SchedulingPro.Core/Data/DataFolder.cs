namespace SchedulingPro.Core.Data;

/// <summary>
/// The one folder everything is kept in that must survive a restart. It holds personal data and keys, so folders made here
/// can be read by their owner only (on systems with Unix permissions).
/// </summary>
/// <param name="Path">The folder as an absolute path.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The setting that moves the folder: <c>Data:Folder</c>, or <c>Data__Folder</c> as an environment variable.</summary>
    public const string Setting = "Data:Folder";

    /// <summary>Used when the setting is empty; like every relative folder it counts from the current working directory.</summary>
    public const string Default = "data";

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The SQLite database file. The file itself is made by the database provider.</summary>
    public string DatabaseFile => System.IO.Path.Combine(Path, "schedulingpro.db");

    /// <summary>Data Protection keys: whoever has them can forge sign-in cookies.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>Uploaded files while they are being imported, and the files of rejected rows.</summary>
    public string Imports => System.IO.Path.Combine(Path, "imports");

    /// <summary>Backups made by the program.</summary>
    public string Backups => System.IO.Path.Combine(Path, "backups");

    /// <summary>Makes the folder and its sub-folders where they are missing and proves that they can be written to.</summary>
    /// <param name="folder">An absolute folder, or one relative to the current working directory; empty means <see cref="Default"/>.</param>
    /// <returns>The folder, ready to use.</returns>
    /// <exception cref="DataFolderException">The folder cannot be made or written to.</exception>
    public static DataFolder Open(string? folder)
    {
        var data = new DataFolder(System.IO.Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? Default : folder));
        try
        {
            foreach (var path in new[] { data.Path, data.Keys, data.Imports, data.Backups })
                CreateOwnerOnly(path);
            data.ProveWritable();
            return data;
        }
        catch (IOException error) when (File.Exists(data.Path))
        {
            throw new DataFolderException(data.Path, "a file stands in its place", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new DataFolderException(data.Path, "this user may not write to it", error);
        }
        catch (IOException error)
        {
            throw new DataFolderException(data.Path, error.Message.TrimEnd('.'), error);
        }
    }

    private static void CreateOwnerOnly(string path)
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly);
    }

    private void ProveWritable()
    {
        var probe = System.IO.Path.Combine(Path, $".write-test-{Guid.NewGuid():N}");
        using (
            new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)
        ) { }
    }
}
