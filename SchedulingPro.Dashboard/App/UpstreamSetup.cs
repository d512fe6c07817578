using System.ComponentModel.DataAnnotations;
using SchedulingPro.Core.Ingestion.Upstream;

namespace SchedulingPro.Dashboard.App;

internal static class UpstreamSetup
{
    /// <summary>The settings of the upstream, looked at before anything starts.</summary>
    /// <exception cref="UnusableSettingException">One of them has a value that cannot be used.</exception>
    public static void AddUpstreamSettings(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(UpstreamOptions.Section);
        Check(section);
        builder.Services.AddOptions<UpstreamOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
    }

    private static void Check(IConfigurationSection section)
    {
        UpstreamOptions options;
        try
        {
            options = section.Get<UpstreamOptions>() ?? new();
        }
        catch (InvalidOperationException error)
        {
            throw new UnusableSettingException(
                $"A setting of the section {section.Key} cannot be read: {error.Message}",
                error
            );
        }

        var problems = new List<ValidationResult>();
        if (!Validator.TryValidateObject(options, new(options), problems, validateAllProperties: true))
        {
            throw new UnusableSettingException(
                string.Join(
                    " ",
                    problems.Select(p => $"Setting {section.Key}:{p.MemberNames.FirstOrDefault()}: {p.ErrorMessage}")
                )
            );
        }
    }
}
