namespace SchedulingPro.Core.Leads.Settings;

/// <summary>A way a call can end; managers edit them.</summary>
public sealed class LeadDisposition
{
    /// <summary>Key.</summary>
    public int Id { get; set; }

    /// <summary>What staff read.</summary>
    public string Label { get; set; } = "";

    /// <summary>What it does to the lead.</summary>
    public DispositionEffect Effect { get; set; }

    /// <summary>Whether choosing it means that the person was spoken with.</summary>
    public bool IsReached { get; set; }

    /// <summary>Position in lists, lowest first.</summary>
    public int Position { get; set; }

    /// <summary>Whether staff can choose it; retired ones stay in the history.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>Whether it came with the product; such ones can be renamed and retired, not deleted.</summary>
    public bool IsBuiltIn { get; set; }
}
