namespace SchedulingPro.Core.Schedulers.Listing;

/// <summary>A company with its schedulers and routers, as the list groups them.</summary>
/// <param name="Id">Key of the company.</param>
/// <param name="Name">Name of the company.</param>
/// <param name="IsDemo">Whether it belongs to the demo data.</param>
/// <param name="Items">Its schedulers, then its routers, each by name.</param>
public sealed record SchedulerListCompany(int Id, string Name, bool IsDemo, IReadOnlyList<SchedulerListItem> Items)
{
    /// <summary>Why the company needs attention. Schedulers known only by their id say nothing about a default.</summary>
    public CompanyAttention Attention
    {
        get
        {
            var known = Items.Where(i => !i.IsRouter && i.Origin != SchedulerOrigin.Placeholder).ToList();
            return known.Count == 0
                ? CompanyAttention.None
                : known.Count(i => i.IsDefault) switch
                {
                    0 => CompanyAttention.NoDefault,
                    1 => CompanyAttention.None,
                    _ => CompanyAttention.SeveralDefaults,
                };
        }
    }
}
