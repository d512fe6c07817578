using System.Globalization;
using SchedulingPro.Core.Leads.Work;
using SchedulingPro.Dashboard.App.Jobs;

namespace SchedulingPro.Dashboard.Features.Leads.Bulk;

/// <summary>What became of work on many leads, in sentences.</summary>
internal static class LeadBulkWords
{
    public static string Leads(int count) => $"{Number(count)} {(count == 1 ? "lead" : "leads")}";

    public static string Result(LeadBulkProgress progress)
    {
        var sentences = new List<string> { $"{Leads(progress.Changed)} {progress.Did}." };
        if (progress.State == JobState.Stopped)
        {
            sentences.Add($"Stopped; {Leads(progress.Total - progress.Looked)} not looked at.");
        }
        else if (progress.State == JobState.Failed)
        {
            sentences.Add(
                $"An error stopped it; {Leads(progress.Total - progress.Looked)} not looked at. Reference {progress.Reference}."
            );
        }

        if (progress.LeftOut.Count > 0)
        {
            var reasons = progress.LeftOut.Select(l => $"{Number(l.Value)} {Why(l.Key)}");
            sentences.Add($"{Leads(progress.LeftOut.Values.Sum())} left as before: {string.Join(", ", reasons)}.");
        }

        return string.Join(" ", sentences);
    }

    private static string Why(LeadOutcome outcome) =>
        outcome switch
        {
            LeadOutcome.TakenByOther => "with somebody else",
            LeadOutcome.Closed => "already closed",
            LeadOutcome.ChangedMeanwhile => "changed since",
            LeadOutcome.Refused => "refused, for example because the person may not see the company",
            _ => "not there any more",
        };

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
