namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>
/// A key for each act until its answer is known: pressing the button again after a failure cannot record the same act twice.
/// </summary>
internal sealed class LeadActKeys
{
    private readonly Dictionary<string, Guid> open = [];

    /// <summary>Key of the act that these words describe.</summary>
    public Guid Of(string act)
    {
        if (!open.TryGetValue(act, out var key))
        {
            open[act] = key = Guid.NewGuid();
        }

        return key;
    }

    /// <summary>The answer came: the next act of these words is another one.</summary>
    public void Answered(string act) => open.Remove(act);
}
