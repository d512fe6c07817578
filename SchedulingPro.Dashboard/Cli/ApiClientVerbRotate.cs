using System.CommandLine;
using SchedulingPro.Core.Accounts;
using SchedulingPro.Core.ApiClients;

namespace SchedulingPro.Dashboard.Cli;

/// <summary>New credentials for a client, and a new key for all tokens.</summary>
internal static class ApiClientVerbRotate
{
    public static Command Create(VerbConsole console)
    {
        var id = ApiClientVerb.ClientId();
        var appKey = new Option<bool>("--app-key") { Description = "Rotate the app key instead of the secret." };
        var overlap = new Option<int>("--overlap")
        {
            Description = "Days for which the old one stays good; 0 ends it at once.",
            HelpName = "DAYS",
            DefaultValueFactory = _ => (int)ApiCredentialRotation.UsualOverlap.TotalDays,
        };
        return VerbRun.Define(
            new VerbCommand(
                "rotate",
                "Give a client a new secret, shown this once. The old one stays good for a while; one from an earlier rotation ends.",
                "api-client rotate cid.k3v9x2m7q4w8r1t6y5p0z3a9",
                "api-client rotate cid.k3v9x2m7q4w8r1t6y5p0z3a9 --app-key --overlap 0 --json"
            )
            {
                id,
                appKey,
                overlap,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var clientId = parsed.GetRequiredValue(id).Trim();
                var kind = parsed.GetValue(appKey) ? ApiCredentialKind.AppKey : ApiCredentialKind.Secret;
                var days = parsed.GetValue(overlap);
                if (days < 0 || days > ApiCredentialRotation.LongestOverlap.TotalDays)
                {
                    return run.Fail($"--overlap takes 0 to {ApiCredentialRotation.LongestOverlap.TotalDays} days.");
                }

                var result = await run
                    .Services.GetRequiredService<ApiCredentialRotation>()
                    .RotateAsync(
                        AuditActor.CommandLine,
                        clientId,
                        kind,
                        TimeSpan.FromDays(days),
                        seenModifiedOn: null,
                        cancellationToken
                    );
                if (result.Issued is not { } issued)
                {
                    return ApiClientVerb.Refuse(run, result, clientId);
                }

                var fate = days == 0 ? "The old one ended at once." : $"The old one stays good for {days} days.";
                if (kind == ApiCredentialKind.Secret)
                {
                    run.Answer(
                        new { issued.ClientId, issued.ClientSecret },
                        $"Client secret, shown this once: {issued.ClientSecret}",
                        fate
                    );
                }
                else
                {
                    run.Answer(
                        new { issued.ClientId, issued.AppKey },
                        $"App key, shown this once: {issued.AppKey}",
                        fate
                    );
                }

                return ExitCodes.Ok;
            }
        );
    }

    public static Command CreateForSigningKey(VerbConsole console)
    {
        var atOnce = new Option<bool>("--at-once")
        {
            Description = "Void all tokens that are out, for a key that may be known to others.",
        };
        return VerbRun.Define(
            new VerbCommand(
                "rotate-signing-key",
                "Make a new key for signing tokens. Running servers follow within a minute; tokens of the old key live on for their 15 minutes.",
                "api-client rotate-signing-key",
                "api-client rotate-signing-key --at-once"
            )
            {
                atOnce,
            },
            console,
            VerbNeeds.Database,
            async (run, parsed, cancellationToken) =>
            {
                var ends = parsed.GetValue(atOnce);
                await run
                    .Services.GetRequiredService<ApiSigningKeys>()
                    .RotateAsync(AuditActor.CommandLine, ends, cancellationToken);
                run.Answer(
                    new { Result = "rotated", TokensEnded = ends },
                    ends ? "Signing key: rotated, all tokens ended" : "Signing key: rotated"
                );
                return ExitCodes.Ok;
            }
        );
    }
}
