using SchedulingPro.Core.Sessions;

namespace SchedulingPro.Core.Ingestion;

/// <summary>The rules every session meets, wherever it comes from.</summary>
public static class SessionRules
{
    /// <summary>
    /// Fills what may be missing (a session without <c>modifiedOn</c> or <c>lastCheckinDate</c> takes the other, or the
    /// creation) and adds an error for what may not: the id and <c>createdOn</c>.
    /// </summary>
    public static void Complete(SessionContent session, List<FieldError> errors)
    {
        session.Id = session.Id.Trim();
        if (session.Id.Length == 0)
        {
            errors.Add(new("id", "is missing"));
        }

        if (session.CreatedOn == default && !errors.Any(e => e.Field == "createdOn"))
        {
            errors.Add(new("createdOn", "is missing"));
        }

        if (session.ModifiedOn == default)
        {
            session.ModifiedOn = session.LastCheckinDate == default ? session.CreatedOn : session.LastCheckinDate;
        }

        if (session.LastCheckinDate == default)
        {
            session.LastCheckinDate = session.ModifiedOn;
        }

        session.SchedulerId = Blank(session.SchedulerId);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
