namespace SchedulingPro.Dashboard.Components.Tables;

public enum TableDensity
{
    Normal,
    Compact,
}
