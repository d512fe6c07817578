namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Where an import stands at this moment.</summary>
/// <param name="RunId">The run.</param>
/// <param name="State">Its state.</param>
/// <param name="BytesRead">Bytes of the file read so far.</param>
/// <param name="FileSize">Bytes of the whole file.</param>
/// <param name="Counts">What became of the rows so far.</param>
/// <param name="Elapsed">Time since reading began.</param>
public sealed record ImportProgress(
    int RunId,
    ImportState State,
    long BytesRead,
    long FileSize,
    ImportCounts Counts,
    TimeSpan Elapsed
)
{
    /// <summary>Share of the file that is read, from 0 to 1.</summary>
    public double Fraction => FileSize <= 0 ? 0 : Math.Clamp((double)BytesRead / FileSize, 0, 1);

    /// <summary>Rows handled per second since reading began.</summary>
    public double RowsPerSecond => Elapsed.TotalSeconds < 0.1 ? 0 : Counts.Total / Elapsed.TotalSeconds;

    /// <summary>Estimate of the time left; null while there is too little to go by.</summary>
    public TimeSpan? TimeLeft =>
        Fraction is < 0.01 or >= 1 || Elapsed.TotalSeconds < 1 ? null : Elapsed * ((1 - Fraction) / Fraction);
}
