using System.Globalization;
using SchedulingPro.Core.Data;

namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Where imports keep their files: a folder of its own for each run, inside the data folder.</summary>
public sealed class ImportFolder(DataFolder data)
{
    /// <summary>The uploaded file of a run; it may be gone once the run has finished.</summary>
    public string Source(int runId) => Path.Combine(Of(runId), "source");

    /// <summary>The CSV file of a run's rejected rows; missing when there are none.</summary>
    public string Rejected(int runId) => Path.Combine(Of(runId), "rejected.csv");

    /// <summary>Makes the folder of a run.</summary>
    public void Create(int runId) => Directory.CreateDirectory(Of(runId));

    /// <summary>Removes the uploaded file of a run.</summary>
    public void DeleteSource(int runId) => File.Delete(Source(runId));

    /// <summary>Removes everything kept for a run.</summary>
    public void Delete(int runId)
    {
        if (Directory.Exists(Of(runId)))
        {
            Directory.Delete(Of(runId), recursive: true);
        }
    }

    /// <summary>
    /// Marks a run as being read by this process until the result is disposed or the process ends, however it ends; null
    /// when another process reads it.
    /// </summary>
    internal FileStream? Claim(int runId)
    {
        Create(runId);
        try
        {
            return new FileStream(
                Path.Combine(Of(runId), "running"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    private string Of(int runId) => Path.Combine(data.Imports, runId.ToString(CultureInfo.InvariantCulture));
}
