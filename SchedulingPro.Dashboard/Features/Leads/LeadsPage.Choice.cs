using System.Globalization;

namespace SchedulingPro.Dashboard.Features.Leads;

/// <summary>Leads that were selected for an act upon many: by hand, over all pages, or everything that matches.</summary>
public sealed partial class LeadsPage
{
    private readonly HashSet<int> chosen = [];
    private bool isAllChosen;

    private bool IsPageChosen => Items.Count > 0 && (isAllChosen || Items.All(i => chosen.Contains(i.Lead.Id)));

    private bool CanChooseAll => !isAllChosen && IsPageChosen && answer!.Page.Total > chosen.Count;

    private int ChosenCount => isAllChosen ? answer?.Page.Total ?? 0 : chosen.Count;

    private string ChosenText => $"{ChosenCount.ToString("N0", CultureInfo.InvariantCulture)} selected";

    private void Choose(int leadId, bool isOn)
    {
        // One taken out of "everything" leaves what can be seen.
        if (isAllChosen)
        {
            isAllChosen = false;
            chosen.UnionWith(Items.Select(i => i.Lead.Id));
        }

        if (isOn)
        {
            chosen.Add(leadId);
        }
        else
        {
            chosen.Remove(leadId);
        }
    }

    private void ChoosePage(bool isOn)
    {
        isAllChosen = false;
        if (isOn)
        {
            chosen.UnionWith(Items.Select(i => i.Lead.Id));
        }
        else
        {
            chosen.ExceptWith(Items.Select(i => i.Lead.Id));
        }
    }

    private void ClearChosen()
    {
        isAllChosen = false;
        chosen.Clear();
    }
}
