namespace SchedulingPro.Dashboard.Accounts.Profile;

/// <summary>A name: of the person, or of a new passkey.</summary>
internal sealed class NameForm
{
    public string Name { get; set; } = "";
}
