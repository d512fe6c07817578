namespace SchedulingPro.Core.SavedViews;

/// <summary>What became of saving, changing or removing a view.</summary>
public enum SavedViewOutcome
{
    /// <summary>Done; a view of that name that was there already has the new filters.</summary>
    Done,

    /// <summary>Nothing changed: the name is empty.</summary>
    NameMissing,

    /// <summary>Nothing changed: the name has more than <see cref="SavedViewEditor.LongestName"/> characters.</summary>
    NameTooLong,

    /// <summary>Nothing changed: another view of the user has the name.</summary>
    NameTaken,

    /// <summary>Nothing changed: the filters have more than <see cref="SavedViewEditor.LongestQuery"/> characters.</summary>
    QueryTooLong,

    /// <summary>Nothing changed: the user has <see cref="SavedViewEditor.MostOfUser"/> views of the page.</summary>
    TooMany,

    /// <summary>Nothing changed: sharing is for managers, and views of others are theirs.</summary>
    NotAllowed,

    /// <summary>Nothing changed: there is no such view, perhaps not any more.</summary>
    Gone,
}
