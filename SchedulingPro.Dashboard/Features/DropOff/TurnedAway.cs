namespace SchedulingPro.Dashboard.Features.DropOff;

/// <summary>Values of the filter of the same name.</summary>
internal static class TurnedAway
{
    public const string OutsideArea = "outsideArea";
    public const string NoSlots = "noSlots";
}
