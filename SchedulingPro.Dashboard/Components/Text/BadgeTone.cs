namespace SchedulingPro.Dashboard.Components.Text;

/// <summary>The four meanings a colour has, and none.</summary>
public enum BadgeTone
{
    Neutral,
    Good,
    Attention,
    Bad,
    Info,
}
