namespace SchedulingPro.Dashboard.Components.Tiles;

/// <summary>What it means when a number grows; decides the colour of the difference.</summary>
public enum ChangeMeaning
{
    /// <summary>More is neither good nor bad.</summary>
    Neutral,
    MoreIsBetter,
    LessIsBetter,
}
