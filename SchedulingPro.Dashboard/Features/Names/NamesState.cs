using System.Globalization;
using SchedulingPro.Core.Names;
using SchedulingPro.Dashboard.App;

namespace SchedulingPro.Dashboard.Features.Names;

/// <summary>What the page of names shows, as it stands in the URL.</summary>
/// <param name="Kind">Kind of names.</param>
/// <param name="TenantId">Tenant; null for the first.</param>
/// <param name="Search">Part of a name, id or ZIP code; empty for all.</param>
public sealed record NamesState(NameKind Kind, long? TenantId, string Search)
{
    /// <summary>What the parameters of a URL ask; the first kind where there is no such one.</summary>
    public static NamesState Of(string? kind, long? tenantId, string? search) =>
        new(NameKinds.Find(kind) ?? NameKinds.All[0], tenantId, search ?? "");

    /// <summary>The same in the URL.</summary>
    public string Url =>
        AppUrls.With(
            AppUrls.Names,
            ("kind", Kind == NameKinds.All[0] ? null : NameKinds.Key(Kind)),
            ("tenant", TenantId?.ToString(CultureInfo.InvariantCulture)),
            ("q", Search)
        );
}
