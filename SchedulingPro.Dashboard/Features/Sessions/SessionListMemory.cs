using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.Features.Sessions;

/// <summary>Columns and density that this browser chose last: a cookie, so that the first answer has them already. js/sessions.js writes it.</summary>
internal static class SessionListMemory
{
    public const string Cookie = "schedulingpro.sessions";

    /// <summary>The state with what the browser remembers, where the URL says nothing about it.</summary>
    public static SessionListState Apply(SessionListState state, string? remembered)
    {
        if (string.IsNullOrEmpty(remembered) || !state.Columns.IsEmpty)
        {
            return state;
        }

        var parts = remembered.Split('|', 2);
        var columns = SessionColumns.Known(parts[0]);
        return state with
        {
            Columns = SessionColumns.AreDefault(columns) ? [] : columns,
            Density =
                state.Density == TableDensity.Compact || parts is [_, "compact"]
                    ? TableDensity.Compact
                    : TableDensity.Normal,
        };
    }

    public static string Of(SessionListState state) =>
        $"{string.Join(',', state.Columns)}|{(state.Density == TableDensity.Compact ? "compact" : "")}";
}
