namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>Where work on many leads stands.</summary>
internal enum LeadBulkState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>All are done.</summary>
    Done,

    /// <summary>The person stopped it, or the program ended.</summary>
    Stopped,

    /// <summary>An error stopped it.</summary>
    Failed,
}
