using SchedulingPro.Core.Ingestion;

namespace SchedulingPro.Core.Schedulers.Administration;

/// <summary>Tells the company that only collects placeholders from real ones.</summary>
internal static class CompanyKinds
{
    internal static bool IsPlaceholder(this Company company) => IsPlaceholder(company.Name);

    internal static bool IsPlaceholder(string name) => name == SessionOwners.PlaceholderCompany;
}
