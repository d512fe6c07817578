namespace SchedulingPro.Core.Leads.Settings;

/// <summary>The dispositions that come with the product.</summary>
internal static class BuiltInDispositions
{
    /// <summary>Number of the first disposition that managers add.</summary>
    internal const int FirstOwn = 1000;

    /// <summary>Built-in ones; the numbers are stored in histories and must not change.</summary>
    internal static readonly LeadDisposition[] All =
    [
        Of(1, "Booked by phone", DispositionEffect.Booked, isReached: true),
        Of(2, "Voicemail", DispositionEffect.TryAgain, isReached: false),
        Of(3, "No answer", DispositionEffect.TryAgain, isReached: false),
        Of(4, "Call back at", DispositionEffect.CallBack, isReached: true),
        Of(5, "Booked elsewhere", DispositionEffect.Close, isReached: true),
        Of(6, "Price", DispositionEffect.Close, isReached: true),
        Of(7, "Out of area", DispositionEffect.Close, isReached: true),
        Of(8, "Wrong number", DispositionEffect.Close, isReached: false),
        Of(9, "Spam", DispositionEffect.Close, isReached: false),
        Of(10, "Duplicate", DispositionEffect.Close, isReached: false),
        Of(11, "Do not contact", DispositionEffect.DoNotContact, isReached: true),
    ];

    private static LeadDisposition Of(int id, string label, DispositionEffect effect, bool isReached) =>
        new()
        {
            Id = id,
            Label = label,
            Effect = effect,
            IsReached = isReached,
            Position = id * 10,
            IsBuiltIn = true,
        };
}
