using SchedulingPro.Core.Metrics.Dimensions;

namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>One weekday of visits.</summary>
/// <param name="Day">The weekday.</param>
/// <param name="NoSlots">Sessions without a booking because there was no time to offer.</param>
/// <param name="Engaged">Engaged sessions of the day, what the former are a share of.</param>
public sealed record DropOffDay(DimensionValue Day, long NoSlots, long Engaged);
