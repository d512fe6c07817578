namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>What of an installation was copied; stands in the audit log.</summary>
public enum InstallPart
{
    /// <summary>The Scheduler ID.</summary>
    SchedulerId,

    /// <summary>The data API key.</summary>
    DataApiKey,

    /// <summary>The script element.</summary>
    Script,

    /// <summary>The button; holds no key.</summary>
    Button,

    /// <summary>The link that opens the scheduler.</summary>
    Link,

    /// <summary>Recipe for WordPress.</summary>
    WordPress,

    /// <summary>Recipe for Wix.</summary>
    Wix,

    /// <summary>Recipe for a tag manager.</summary>
    TagManager,

    /// <summary>Recipe for React.</summary>
    React,
}
