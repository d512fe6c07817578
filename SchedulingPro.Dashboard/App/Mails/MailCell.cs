namespace SchedulingPro.Dashboard.App.Mails;

/// <summary>One cell of a table in a mail.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Path">Path and query of the page behind it; null for none.</param>
/// <param name="Tone">good, bad or neutral; the text says the same by its sign.</param>
internal sealed record MailCell(string Text, string? Path = null, string Tone = "neutral");
