namespace SchedulingPro.Core.Ingestion.Webhooks;

/// <summary>The types of events that are processed [S]; events of others are kept and shown.</summary>
public static class WebhookTypes
{
    /// <summary>A visit ended with a booking or otherwise completely.</summary>
    public const string Completed = "tn.sp.session-completed";

    /// <summary>A visit was left, and the visitor can be called back.</summary>
    public const string AbandonedQualified = "tn.sp.session-abandoned-qualified";

    /// <summary>Whether events of this type are processed.</summary>
    public static bool AreProcessed(string type) => type is Completed or AbandonedQualified;
}
