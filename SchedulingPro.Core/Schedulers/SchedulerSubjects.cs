namespace SchedulingPro.Core.Schedulers;

/// <summary>Kinds of things in the audit log that belong to schedulers; the id is the one that pages show, for a company its key.</summary>
public static class SchedulerSubjects
{
    /// <summary>A scheduler, by Scheduler ID.</summary>
    public const string Scheduler = "scheduler";

    /// <summary>A router, by router id.</summary>
    public const string Router = "router";

    /// <summary>A company, by key.</summary>
    public const string Company = "company";

    /// <summary>The tenant, by id.</summary>
    public const string Tenant = "tenant";

    /// <summary>A word of a vocabulary, by code.</summary>
    public const string Word = "vocabulary";
}
