namespace SchedulingPro.Dashboard.Components.Icons;

/// <summary>Drawings on a grid of 24, as stroked SVG paths.</summary>
internal static class IconShapes
{
    private static readonly Dictionary<IconName, string> Paths = new()
    {
        [IconName.Alert] = "M12 4 2.8 19.5h18.4zM12 10v4.2M12 17v.1",
        [IconName.ArrowDown] = "M12 5v14M6 13l6 6 6-6",
        [IconName.ArrowRight] = "M5 12h14M13 6l6 6-6 6",
        [IconName.ArrowUp] = "M12 19V5M6 11l6-6 6 6",
        [IconName.Ban] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12",
        [IconName.Bell] = "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15zM10 20.5a2 2 0 0 0 4 0",
        [IconName.BellOff] =
            "M4 4l16 16M6 16.5V11c0-1 .2-1.9.7-2.7M9 5.8A6 6 0 0 1 18 11v3M4.5 18.5H17M10 20.5a2 2 0 0 0 4 0",
        [IconName.Bolt] = "M13 3 5 13.5h6L10.5 21 19 10h-6.5z",
        [IconName.Book] =
            "M5 5.5A2.5 2.5 0 0 1 7.5 3H19v15H7.5A2.5 2.5 0 0 0 5 20.5zM5 20.5A2.5 2.5 0 0 0 7.5 21H19v-3",
        [IconName.Building] = "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3",
        [IconName.Calendar] = "M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4M8 14.5h3",
        [IconName.Chart] = "M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6",
        [IconName.Check] = "M5 12.5l4.5 4.5L19 7.5",
        [IconName.CheckCircle] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.2 12.2l2.7 2.7 5-5.2",
        [IconName.ChevronDown] = "M6 9.5l6 6 6-6",
        [IconName.ChevronLeft] = "M14.5 6l-6 6 6 6",
        [IconName.ChevronRight] = "M9.5 6l6 6-6 6",
        [IconName.ChevronsLeft] = "M17.5 6l-6 6 6 6M11 6l-6 6 6 6",
        [IconName.ChevronsRight] = "M6.5 6l6 6-6 6M13 6l6 6-6 6",
        [IconName.Circle] = "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
        [IconName.Clock] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
        [IconName.Close] = "M6 6l12 12M18 6 6 18",
        [IconName.Code] = "M8.5 7 3.5 12l5 5M15.5 7l5 5-5 5M13.5 4.5l-3 15",
        [IconName.Collapse] = "M4 4.5h16v15H4zM9.5 4.5v15M15.5 9.5 13 12l2.5 2.5",
        [IconName.Columns] = "M4 5h16v14H4zM9.3 5v14M14.7 5v14",
        [IconName.Contrast] =
            "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 3.5v17M12 7.5l5.5-2M12 12h8.5M12 16.5l5.5 2",
        [IconName.Copy] = "M9 9h11v11H9zM5 15H4V4h11v1",
        [IconName.Download] = "M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15",
        [IconName.Edit] = "M4.5 19.5l.9-4L16.5 4.5l3 3-11 11zM14 7l3 3",
        [IconName.External] = "M14 4h6v6M20 4l-9 9M17.5 14v5.5h-13v-13H10",
        [IconName.Eye] =
            "M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12zM12 9.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4z",
        [IconName.EyeOff] =
            "M4 4l16 16M9.8 5.8A8.8 8.8 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.8 3.5M6.3 7.4A16 16 0 0 0 2.5 12s3.5 6.5 9.5 6.5a9 9 0 0 0 4.2-1",
        [IconName.File] = "M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5",
        [IconName.Filter] = "M4 6.5h16M7 12h10M10 17.5h4",
        [IconName.Funnel] = "M4 5h16l-6 7.5V19l-4-2v-4.5z",
        [IconName.Home] = "M4 11l8-7 8 7v9h-5.5v-5.5h-5V20H4z",
        [IconName.Info] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 7.9V8",
        [IconName.Key] = "M8 11.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11 12.7 19.5 4M16 7.5l2.5 2.5",
        [IconName.Keyboard] = "M3 6.5h18v11H3zM6.5 10v.1M10 10v.1M14 10v.1M17.5 10v.1M6.5 14v.1M9.5 14h5M17.5 14v.1",
        [IconName.Link] =
            "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1-1",
        [IconName.List] = "M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1",
        [IconName.Lock] = "M5.5 10.5h13v10h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3",
        [IconName.Mail] = "M3.5 5.5h17v13h-17zM3.5 7l8.5 6.5L20.5 7",
        [IconName.Menu] = "M4 6.5h16M4 12h16M4 17.5h16",
        [IconName.Minus] = "M5 12h14",
        [IconName.Monitor] = "M3.5 4.5h17v11.5h-17zM8.5 20h7M12 16v4",
        [IconName.Moon] = "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
        [IconName.More] = "M5.5 12v.1M12 12v.1M18.5 12v.1",
        [IconName.Phone] =
            "M5 4h4l1.5 4.5L8.3 10a12 12 0 0 0 5.7 5.7l1.5-2.2L20 15v4a1.5 1.5 0 0 1-1.5 1.5A15 15 0 0 1 3.5 5.5 1.5 1.5 0 0 1 5 4z",
        [IconName.Plus] = "M12 5v14M5 12h14",
        [IconName.Qr] = "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM20 14v2M17 20h3v-1.5",
        [IconName.Refresh] = "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4.5v4.8h-4.8",
        [IconName.Rows] = "M4 6.5h16M4 10.2h16M4 13.8h16M4 17.5h16",
        [IconName.Search] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5",
        [IconName.Server] = "M4 4.5h16v6H4zM4 13.5h16v6H4zM7.5 7.5v.1M7.5 16.5v.1",
        [IconName.Shield] = "M12 3.5l7.5 2.8v5.2c0 4.5-3.2 7.7-7.5 9-4.3-1.3-7.5-4.5-7.5-9V6.3zM9 12l2.2 2.2L15 10.3",
        [IconName.SignOut] = "M10 4H4.5v16H10M15 7.5l4.5 4.5-4.5 4.5M19.5 12H9",
        [IconName.Sort] = "M8 10l4-4.5 4 4.5M8 14l4 4.5 4-4.5",
        [IconName.Star] = "M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7L12 16.8l-5.1 2.7 1-5.7-4.1-4 5.7-.8z",
        [IconName.Sun] =
            "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
        [IconName.Table] = "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
        [IconName.Tag] = "M4 4h7.5l8.5 8.5-7.5 7.5L4 11.5zM8 8v.1",
        [IconName.Target] =
            "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM12 11.9v.2",
        [IconName.Text] = "M4 5h16v11.5h-9L6.5 20v-3.5H4zM8 9h8M8 12.5h5",
        [IconName.Trash] = "M4.5 7h15M9.5 7V4h5v3M6.5 7l.8 13h9.4l.8-13M10.3 10.5v6M13.7 10.5v6",
        [IconName.Undo] = "M8.5 5 4 9.5 8.5 14M4 9.5h10a5 5 0 0 1 0 10H9",
        [IconName.Upload] = "M12 16V5M7 9.5l5-5 5 5M4.5 19.5h15",
        [IconName.User] = "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-4 3.6-5.5 7.5-5.5s6.9 1.5 7.5 5.5",
        [IconName.Users] =
            "M9 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4zM2.5 20c.5-3.7 3-5.2 6.5-5.2s6 1.5 6.5 5.2M15.5 4.8a3.7 3.7 0 0 1 0 6.8M18 15.2c2 .7 3.2 2.3 3.5 4.8",
        [IconName.XCircle] = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9 9l6 6M15 9l-6 6",
    };

    public static string PathOf(IconName name) => Paths[name];
}
