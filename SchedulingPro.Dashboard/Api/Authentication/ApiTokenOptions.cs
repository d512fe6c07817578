namespace SchedulingPro.Dashboard.Api.Authentication;

/// <summary>Settings of the API's tokens.</summary>
internal sealed class ApiTokenOptions
{
    public const string Section = "Api";

    /// <summary>Days after which the key that signs tokens is replaced by a new one.</summary>
    public int SigningKeyDays { get; set; } = 90;
}
