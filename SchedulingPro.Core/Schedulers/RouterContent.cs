namespace SchedulingPro.Core.Schedulers;

/// <summary>A router as a source knows it; the API has no list of routers.</summary>
/// <param name="Id">Router id as used in the API.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="CompanyName">Company whose people see visits that no scheduler took over.</param>
public sealed record RouterContent(string Id, string Name, string CompanyName);
