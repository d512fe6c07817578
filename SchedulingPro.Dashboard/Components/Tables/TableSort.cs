namespace SchedulingPro.Dashboard.Components.Tables;

/// <summary>The order a table is in.</summary>
public sealed record TableSort(string Key, bool Descending)
{
    /// <summary>What a click on the column's head asks for: the other direction of the same column, or another column.</summary>
    public static TableSort Next(TableSort? current, string key, bool descendingFirst) =>
        current?.Key == key ? new TableSort(key, !current.Descending) : new TableSort(key, descendingFirst);
}
