using SchedulingPro.Dashboard.Exports;

namespace SchedulingPro.Dashboard.Features.Vocabulary;

internal static class VocabularyFeature
{
    /// <summary>The vocabulary page and the work in the background that its changes cause.</summary>
    public static void AddVocabularyFeature(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<VocabularyModel>();
        builder.AddPageTables<VocabularyTables>();
        builder.Services.AddSingleton<MeaningWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MeaningWork>());
    }
}
