using SchedulingPro.Core.Mail;

namespace SchedulingPro.Core.Reports;

/// <summary>Writes reports. Pages know the words and the addresses; Core does not.</summary>
public interface IReportTexts
{
    /// <summary>The mail with the figures in its body; links begin with <paramref name="publicUrl"/>.</summary>
    MailDraft Write(string name, ReportFigures figures, string publicUrl);
}
