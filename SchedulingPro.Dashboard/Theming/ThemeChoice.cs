namespace SchedulingPro.Dashboard.Theming;

/// <summary>Light, dark or what the system says. Kept in a cookie, so that the server sends the right colours at once.</summary>
internal enum ThemeChoice
{
    System,
    Light,
    Dark,
}
