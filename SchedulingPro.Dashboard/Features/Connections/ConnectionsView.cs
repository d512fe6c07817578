using System.Collections.Immutable;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Dashboard.Features.Connections;

/// <summary>What the page of connections shows.</summary>
/// <param name="Connections">Connections by name.</param>
/// <param name="Zone">The tenant's time zone.</param>
public sealed record ConnectionsView(ImmutableArray<ConnectionItem> Connections, TimeZoneInfo Zone);
