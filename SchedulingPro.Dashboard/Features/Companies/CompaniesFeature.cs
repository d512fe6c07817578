namespace SchedulingPro.Dashboard.Features.Companies;

internal static class CompaniesFeature
{
    public static void AddCompaniesFeature(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<CompaniesModel>();
}
