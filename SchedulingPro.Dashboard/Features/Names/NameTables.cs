using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.Names;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Exports;
using SchedulingPro.Dashboard.Security;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>The names of the kind and search that the page shows, however many they are.</summary>
internal sealed class NameTables(NamesModel model) : IPageTables
{
    public const string Key = "names";

    public string Page => Key;

    public string Policy => Policies.Admin;

    public async Task<PageTables> LoadAsync(UserContext user, string query, CancellationToken cancellationToken)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string? Text(string name) => asked.GetValueOrDefault(name).LastOrDefault();
        var tenant = long.TryParse(Text("tenant"), CultureInfo.InvariantCulture, out var id) ? id : (long?)null;
        var state = NamesState.Of(Text("kind"), tenant, Text("q"));
        var names = await model.FindAsync(state, cancellationToken);
        var hasZips = state.Kind == NameKind.Zone;
        var label = NameKinds.Label(state.Kind);
        return new(
            "Names",
            [
                new()
                {
                    Key = "names",
                    Title = label,
                    Columns =
                    [
                        new("name", "Name"),
                        new("id", "Id"),
                        .. hasZips ? new[] { new FigureColumn("zips", "ZIP codes") } : [],
                        new("state", "State"),
                        new("origin", "From"),
                        new("changed", "Changed", FigureKind.Instant),
                    ],
                    Rows = [.. names.Select(name => Row(name, hasZips))],
                },
            ]
        )
        {
            Of = label,
            Facts = [("Kind", label), ("Search", state.Search.Length == 0 ? "None" : state.Search)],
        };
    }

    private static FigureRow Row(NameListItem name, bool hasZips) =>
        new(
            name.Id,
            [
                FigureCell.Of(name.Name),
                FigureCell.Of(name.Id),
                .. hasZips ? new[] { FigureCell.Of(string.Join(", ", name.Zips)) } : [],
                FigureCell.Of(
                    name.Name is null ? "No name"
                    : name.IsActive ? "In use"
                    : "Not in use"
                ),
                FigureCell.Of(
                    name.Name is null ? ""
                    : name.IsFromFile ? "File"
                    : "Account"
                ),
                FigureCell.At(name.ModifiedOn),
            ]
        );
}
