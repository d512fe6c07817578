using Microsoft.AspNetCore.DataProtection;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Dashboard.Security;

internal static class DataFolderSetup
{
    /// <summary>Opens the data folder and keeps the keys of cookies and tokens in it, so that people stay signed in over a restart.</summary>
    /// <exception cref="DataFolderException">The folder cannot be used.</exception>
    public static DataFolder AddDataFolder(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.Open(builder.Configuration[DataFolder.Setting]);
        builder.Services.AddSingleton(folder);
        builder
            .Services.AddDataProtection()
            .SetApplicationName("SchedulingPro")
            .PersistKeysToFileSystem(new DirectoryInfo(folder.Keys));
        return folder;
    }
}
