using SchedulingPro.Core.Data;

namespace SchedulingPro.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("schedulingpro-test-").FullName;

    [Fact]
    public void Open_Missing_IsMadeForTheOwnerOnly()
    {
        var data = DataFolder.Open(Path.Combine(root, "new", "data"));

        Assert.All([data.Path, data.Keys, data.Imports, data.Backups], folder => Assert.True(Directory.Exists(folder)));
        Assert.Equal(3, Directory.GetFileSystemEntries(data.Path).Length);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(data.Path)
            );
    }

    [Fact]
    public void Open_FileInTheWay_NamesFolderAndReason()
    {
        var file = Path.Combine(root, "data");
        File.WriteAllText(file, "");

        var error = Assert.Throws<DataFolderException>(() => DataFolder.Open(file));

        Assert.Equal(file, error.Path);
        Assert.Contains(file, error.Message);
        Assert.Contains("Data__Folder", error.Message);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
