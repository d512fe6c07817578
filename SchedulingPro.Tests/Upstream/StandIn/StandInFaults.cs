namespace SchedulingPro.Tests.Upstream.StandIn;

/// <summary>Faults that wait for their calls.</summary>
public sealed class StandInFaults
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];

    /// <summary>The next <paramref name="times"/> calls that <paramref name="where"/> means meet <paramref name="fault"/>; without it, calls of the API but not for tokens.</summary>
    public void Next(int times, StandInFault fault, Func<StandInCall, bool>? where = null)
    {
        lock (gate)
        {
            rules.Add(new(fault, where ?? (call => !call.IsToken)) { Left = times });
        }
    }

    /// <summary>All calls from now on.</summary>
    public void Always(StandInFault fault, Func<StandInCall, bool>? where = null) => Next(int.MaxValue, fault, where);

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    internal StandInFault? Take(StandInCall call)
    {
        lock (gate)
        {
            if (rules.Find(r => r.Left > 0 && r.Where(call)) is not { } rule)
            {
                return null;
            }

            rule.Left--;
            return rule.Fault;
        }
    }

    private sealed record Rule(StandInFault Fault, Func<StandInCall, bool> Where)
    {
        public int Left { get; set; }
    }
}
