namespace SchedulingPro.Core.Schedulers.Installation;

/// <summary>Settings of the section <c>Embed</c>: how schedulers come onto web sites.</summary>
public sealed class EmbedOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Embed";

    /// <summary>Address of the script that shows a scheduler on a web page (domain.md §4).</summary>
    public string ScriptUrl { get; set; } = "https://embed.scheduler.servicetitan.com/scheduler-v1.js";
}
