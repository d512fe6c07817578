using SchedulingPro.Core.Leads.Work;

namespace SchedulingPro.Dashboard.Features.Leads.Pane;

/// <summary>A call, text or e-mail that is wanted.</summary>
/// <param name="Link">What begins it.</param>
/// <param name="IsOpened">Whether the browser follows the link already: the lead is the person's, so nothing needs to be asked first.</param>
/// <param name="Reason">What was typed to do it against the rule, or null.</param>
public sealed record LeadTouch(TouchKind Kind, string Link, bool IsOpened, string? Reason);
