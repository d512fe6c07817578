namespace SchedulingPro.Core.Sessions;

/// <summary>Masks a visitor's personal data for people who may not see it.</summary>
public static class PersonalData
{
    /// <summary>What stands in place of a personal text.</summary>
    public const string Mask = "•••";

    /// <summary>Replaces every personal value of <paramref name="session"/>: texts by a mask, numbers by nothing.</summary>
    public static void MaskIn(SessionContent session)
    {
        foreach (var field in SessionFields.All)
        {
            if (!field.IsPersonal)
            {
                continue;
            }

            switch (field.Kind)
            {
                case SessionFieldKind.Text when !string.IsNullOrEmpty(field.GetText!(session)):
                    field.SetText!(session, Mask);
                    break;
                case SessionFieldKind.TextList when field.GetTextList!(session) is { Count: > 0 } list:
                    field.SetTextList!(session, [.. list.Select(_ => Mask)]);
                    break;
                case SessionFieldKind.Number:
                    field.SetNumber!(session, null);
                    break;
            }
        }
    }
}
