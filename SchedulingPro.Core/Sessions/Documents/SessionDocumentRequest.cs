using SchedulingPro.Core.Sessions.Filters;

namespace SchedulingPro.Core.Sessions.Documents;

/// <summary>Which sessions of one scheduler or router are wanted as documents.</summary>
/// <param name="TenantId">Tenant of the scheduler or router.</param>
/// <param name="OwnerId">Scheduler ID or router id.</param>
/// <param name="IsRouter">Whether it is a router: then every visit that began there, whoever took it over.</param>
/// <param name="Selection">What else is asked of the sessions.</param>
public sealed record SessionDocumentRequest(long TenantId, string OwnerId, bool IsRouter, SessionSelection Selection)
{
    /// <summary>The request's selection with its scheduler or router.</summary>
    internal SessionSelection OwnSelection =>
        Selection with
        {
            Filter = Selection.Filter.With(IsRouter ? FilterKeys.Router : FilterKeys.Scheduler, OwnerId),
        };
}
