namespace SchedulingPro.Dashboard.Cli;

/// <summary>What a verb must find in place.</summary>
internal enum VerbNeeds
{
    /// <summary>The database in the program's schema; it is made or upgraded first.</summary>
    Database,

    /// <summary>The data folder, whatever state the database is in.</summary>
    Folder,

    /// <summary>The data folder; the verb itself sees to having it alone.</summary>
    FolderAlone,
}
