namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>Notes being typed, by lead: whoever looks at another lead in between finds theirs again.</summary>
internal sealed class LeadDrafts
{
    private readonly Dictionary<int, string> notes = [];

    public string Of(int leadId) => notes.GetValueOrDefault(leadId, "");

    public void Keep(int leadId, string note)
    {
        if (note.Length == 0)
        {
            notes.Remove(leadId);
        }
        else
        {
            notes[leadId] = note;
        }
    }
}
