using SchedulingPro.Core.Names;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>One name as the command line answers it.</summary>
internal sealed record NameLine(
    string Kind,
    string Id,
    string? Name,
    bool Active,
    string? From,
    IReadOnlyList<string> Zips
)
{
    public NameLine(string kind, NameListItem item)
        : this(
            kind,
            item.Id,
            item.Name,
            item.IsActive,
            item.Name is null ? null
                : item.IsFromFile ? "file"
                : "account",
            item.Zips
        ) { }

    public override string ToString() =>
        $"{Kind}  {Id}  {Name ?? "(no name)"}{(Active ? "" : "  not in use")}{(Zips.Count > 0 ? $"  {string.Join(' ', Zips)}" : "")}";
}
