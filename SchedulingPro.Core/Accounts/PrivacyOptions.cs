namespace SchedulingPro.Core.Accounts;

/// <summary>Who sees visitors' personal data (settings section <c>Privacy</c>).</summary>
public sealed class PrivacyOptions
{
    /// <summary>Name of the settings section.</summary>
    public const string Section = "Privacy";

    /// <summary>Roles to which names, phone numbers, e-mail and postal addresses are shown masked. Empty: all roles see them.</summary>
    public IList<string> MaskFor { get; init; } = [];

    /// <summary>Whether somebody with these roles sees personal data: one role that is not masked is enough.</summary>
    public bool SeesPersonalData(IEnumerable<string> roles) =>
        roles.Any(r => Roles.All.Contains(r) && !MaskFor.Contains(r, StringComparer.OrdinalIgnoreCase));

    /// <summary>A role in <see cref="MaskFor"/> that does not exist, or null when all do.</summary>
    public string? UnknownRole => MaskFor.FirstOrDefault(r => !Roles.All.Contains(r, StringComparer.OrdinalIgnoreCase));
}
