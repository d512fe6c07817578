namespace SchedulingPro.Core.Ingestion.Files;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>The file is there; a person looks at the preview.</summary>
    Preview = 0,

    /// <summary>Waiting for its turn.</summary>
    Queued = 1,

    /// <summary>Being read.</summary>
    Running = 2,

    /// <summary>Read to its end; rejected rows are listed.</summary>
    Finished = 3,

    /// <summary>Stopped by a person; what was read until then is stored.</summary>
    Cancelled = 4,

    /// <summary>Stopped by an error; what was read until then is stored.</summary>
    Failed = 5,

    /// <summary>The program ended in the middle; running it again loses and doubles nothing.</summary>
    Interrupted = 6,
}
