using SchedulingPro.Core.Attribution.Touches;
using SchedulingPro.Dashboard.Components.Tables;
using SchedulingPro.Dashboard.Components.Tiles;

namespace SchedulingPro.Dashboard.Features.Attribution;

/// <summary>Attribution in words.</summary>
internal static class AttributionWords
{
    public static string Touched(Touches touches) =>
        touches.Bookings == 0
            ? "No session was booked in this selection."
            : $"{MetricFigure.Count(touches.Moved)} of {MetricFigure.Count(touches.Bookings)} bookings ({MetricFigure.Share(touches.Moved, touches.Bookings)}) were made by people who had first come from elsewhere. "
                + $"A first visit is known by phone or e-mail, within {Touches.LookbackDays} days before the booking."
                + (
                    touches.Known == touches.Bookings
                        ? ""
                        : $" {MetricFigure.Count(touches.Bookings - touches.Known)} bookings left neither and count under their own source."
                );

    /// <summary>What has to be known of the costs, or why there are none; null where nobody has entered any.</summary>
    public static string? Costs(AttributionView view)
    {
        if (view.HasCosts)
        {
            var leftOut =
                view.Costs.LeftOut > 0
                    ? $" {FigureText.Money(view.Costs.LeftOut / 100, view.Costs.Currency)} were entered for all companies together and are left out."
                    : "";
            return "A cost entered for more days than the period counts by the day. A lead is an abandoned session with a phone or an e-mail."
                + leftOut;
        }

        return view.MayEdit ? view.Costs.Reason : null;
    }
}
