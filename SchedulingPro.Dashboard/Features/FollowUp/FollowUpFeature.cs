namespace SchedulingPro.Dashboard.Features.FollowUp;

internal static class FollowUpFeature
{
    /// <summary>The pages on which managers say how people are called back, and who is not.</summary>
    public static void AddFollowUpFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<FollowUpModel>();
        builder.Services.AddScoped<DoNotContactModel>();
    }
}
