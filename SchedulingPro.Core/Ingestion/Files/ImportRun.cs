namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>One import of one file: where it stands and what came of it.</summary>
public sealed class ImportRun
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>Tenant the file's rows belong to.</summary>
    public long TenantId { get; set; }

    /// <summary>Name of the file as given.</summary>
    public string FileName { get; set; } = "";

    /// <summary>Size of the file in bytes.</summary>
    public long FileSize { get; set; }

    /// <summary>State.</summary>
    public ImportState State { get; set; }

    /// <summary>Choices of the person who imports, as JSON: format, header mapping, scheduler for rows that name none.</summary>
    public string Options { get; set; } = "{}";

    /// <summary>Bytes of the file read so far.</summary>
    public long BytesRead { get; set; }

    /// <summary>Rows that were new.</summary>
    public int New { get; set; }

    /// <summary>Rows that changed something known.</summary>
    public int Changed { get; set; }

    /// <summary>Rows that were known already, unchanged.</summary>
    public int Unchanged { get; set; }

    /// <summary>Rows older than what is stored; ignored.</summary>
    public int Older { get; set; }

    /// <summary>Rows that were refused; they stand in the file of rejected rows with line and reason.</summary>
    public int Rejected { get; set; }

    /// <summary>What went wrong with the file as a whole, in words; or null.</summary>
    public string? Error { get; set; }

    /// <summary>Who started it.</summary>
    public string Actor { get; set; } = "";

    /// <summary>When the file was handed over (UTC).</summary>
    public DateTime CreatedOn { get; set; }

    /// <summary>When reading began (UTC), or null.</summary>
    public DateTime? StartedOn { get; set; }

    /// <summary>When it ended (UTC), or null.</summary>
    public DateTime? FinishedOn { get; set; }
}
