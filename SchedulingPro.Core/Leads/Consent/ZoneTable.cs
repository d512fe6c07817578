using System.Collections.Frozen;

namespace SchedulingPro.Core.Leads.Consent;

/// <summary>Time zones of ZIP codes and states, from the table that comes with the product (<c>build/zip-zones</c>).</summary>
internal sealed class ZoneTable
{
    private static readonly Lazy<ZoneTable> Loaded = new(Load);
    private readonly FrozenDictionary<string, TimeZoneInfo[]> states;
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly TimeZoneInfo[] zones;

    private ZoneTable(Dictionary<string, TimeZoneInfo[]> states, List<(int From, int To, TimeZoneInfo Zone)> ranges)
    {
        this.states = states.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        starts = [.. ranges.Select(r => r.From)];
        ends = [.. ranges.Select(r => r.To)];
        zones = [.. ranges.Select(r => r.Zone)];
    }

    internal static ZoneTable Default => Loaded.Value;

    /// <summary>Zone of a ZIP code as typed ("12180", "12180-1234"), or null.</summary>
    internal TimeZoneInfo? OfZip(string? zip)
    {
        var text = zip?.Trim();
        if (text is null || text.Length < 5 || !text.Take(5).All(char.IsAsciiDigit) || IsOther(text))
        {
            return null;
        }

        var code = int.Parse(text.AsSpan(0, 5), System.Globalization.CultureInfo.InvariantCulture);
        var at = Array.BinarySearch(starts, code);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 && code <= ends[at] ? zones[at] : null;
    }

    /// <summary>Zones of a state by its two letters or its name; empty for what is none.</summary>
    internal IReadOnlyList<TimeZoneInfo> OfState(string? state)
    {
        var text = state?.Trim() ?? "";
        return states.GetValueOrDefault(StateNames.CodeOf(text) ?? text, []);
    }

    private static bool IsOther(string zip) => zip.Length > 5 && zip[5] is not ('-' or ' ') && !IsNine(zip);

    private static bool IsNine(string zip) => zip.Length == 9 && zip.All(char.IsAsciiDigit);

    private static ZoneTable Load()
    {
        var known = new Dictionary<string, TimeZoneInfo?>();
        var states = new Dictionary<string, TimeZoneInfo[]>();
        var ranges = new List<(int, int, TimeZoneInfo)>();
        using var stream = typeof(ZoneTable).Assembly.GetManifestResourceStream("ZipZones.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(' ') is not [var place, var names] || line.StartsWith('#'))
            {
                continue;
            }

            // A machine without some zone knows the rest.
            TimeZoneInfo[] found = [.. names.Split(',').Select(Zone).OfType<TimeZoneInfo>()];
            if (found.Length == 0)
            {
                continue;
            }

            if (place.Split('-') is [var from, var to])
            {
                ranges.Add((Number(from), Number(to), found[0]));
            }
            else
            {
                states[place] = found;
            }
        }

        return new(states, ranges);

        TimeZoneInfo? Zone(string id)
        {
            if (!known.TryGetValue(id, out var zone))
            {
                known[id] = zone = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var there) ? there : null;
            }

            return zone;
        }
    }

    private static int Number(string zip) => int.Parse(zip, System.Globalization.CultureInfo.InvariantCulture);
}
