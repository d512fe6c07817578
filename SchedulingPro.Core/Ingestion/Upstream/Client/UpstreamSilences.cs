using System.Globalization;
using System.Text.Json;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Says what it means when there is no answer, or none that can be read.</summary>
internal static class UpstreamSilences
{
    private const string Wait =
        "Nothing needs to be done if it passes; if it does not, look at the upstream's status page.";

    internal static UpstreamException Of(HttpRequestException error, string host) =>
        error.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => new(
                UpstreamProblem.Address,
                $"There is no host {host}, or this machine cannot look it up.",
                "Check the address for typing errors, and this machine's connection to the Internet.",
                error
            )
            {
                MayPass = true,
            },
            HttpRequestError.SecureConnectionError => new(
                UpstreamProblem.Address,
                $"No secure connection to {host}: {Reason(error)}",
                "Check that the address begins with the right one of https:// and http://, and the certificates of a proxy in between.",
                error
            ),
            HttpRequestError.Unknown or HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse => CutOff(
                host,
                error
            ),
            _ => new(
                UpstreamProblem.Address,
                $"{host} cannot be reached: {Reason(error)}",
                "Check host and port of the address, and the firewall or proxy in between.",
                error
            )
            {
                MayPass = true,
            },
        };

    internal static UpstreamException CutOff(string host, Exception error) =>
        new(UpstreamProblem.Answer, $"The answer of {host} was cut off.", Wait, error) { MayPass = true };

    internal static UpstreamException TooLate(string host, TimeSpan limit, Exception error) =>
        new(
            UpstreamProblem.Timeout,
            string.Create(CultureInfo.InvariantCulture, $"{host} did not answer within {limit.TotalSeconds:0} s."),
            Wait,
            error
        )
        {
            MayPass = true,
        };

    internal static UpstreamException TooLarge(string host, int limit) =>
        new(
            UpstreamProblem.Answer,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The answer of {host} is larger than {limit / (1024 * 1024)} MB and was not read."
            ),
            "Lower the setting Upstream:PageSize."
        );

    internal static UpstreamException Unreadable(string host, JsonException error) =>
        new(
            UpstreamProblem.Answer,
            $"The answer of {host} cannot be read: it is cut off, or not of the published form.",
            "If it stays so, the upstream changed its form: look for a newer version of this program.",
            error
        )
        {
            MayPass = true,
        };

    internal static UpstreamException NoAddress(UpstreamTarget target, string text) =>
        new(
            UpstreamProblem.Address,
            $"The {(target == UpstreamTarget.Token ? "token" : "API")} address \"{text}\" is no address.",
            "Write it like https://api.servicetitan.io."
        );

    internal static UpstreamException NoAppKey() =>
        new(
            UpstreamProblem.AppKey,
            "The app key holds a space or a character that no app key has.",
            "Copy the app key from the app's page again."
        );

    private static string Reason(Exception error) => error.GetBaseException().Message.TrimEnd('.') + ".";
}
