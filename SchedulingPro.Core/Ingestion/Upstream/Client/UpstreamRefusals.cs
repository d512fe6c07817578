using System.Globalization;
using System.Net;
using SchedulingPro.Core.Ingestion.Upstream.Connections;

namespace SchedulingPro.Core.Ingestion.Upstream.Client;

/// <summary>Says what an answer other than success means, and what a person can do.</summary>
internal static class UpstreamRefusals
{
    private const string AskAdmin = "Ask the account's administrator to give the app this permission.";
    private const string Wait =
        "Nothing needs to be done if it passes; if it does not, look at the upstream's status page.";

    /// <summary>Null for a success.</summary>
    internal static UpstreamException? Of(UpstreamAnswer answer, UpstreamTarget target, UpstreamCredentials account)
    {
        var status = (int)answer.Status;
        if (status is >= 200 and < 300)
        {
            return answer.IsPage ? Page(answer, target) : null;
        }

        if (status is >= 300 and < 400)
        {
            return Redirect(answer, target);
        }

        var said = UpstreamErrorText.Read(answer, account);
        return answer.Status switch
        {
            HttpStatusCode.TooManyRequests => new(
                UpstreamProblem.Throttled,
                $"{answer.Host} answers that it is called too often{Asking(answer.RetryAfter)}.{said.Sentence}",
                "Lower the setting Upstream:CallsPerSecond, or find out who else calls with this app."
            )
            {
                Status = status,
                MayPass = true,
                RetryAfter = answer.RetryAfter,
            },
            HttpStatusCode.RequestTimeout => new(
                UpstreamProblem.Timeout,
                $"{answer.Host} answers that the request took too long (408).{said.Sentence}",
                Wait
            )
            {
                Status = status,
                MayPass = true,
                RetryAfter = answer.RetryAfter,
            },
            >= HttpStatusCode.InternalServerError => new(
                UpstreamProblem.Server,
                Invariant($"{answer.Host} failed with status {status}.{said.Sentence}"),
                Wait
            )
            {
                Status = status,
                MayPass = true,
                RetryAfter = answer.RetryAfter,
            },
            _ when target == UpstreamTarget.Token => Token(answer, said),
            _ => Api(answer, target, said, account),
        };
    }

    private static UpstreamException Token(UpstreamAnswer answer, UpstreamErrorText said)
    {
        var status = (int)answer.Status;
        var isCredentials =
            said.Code is "invalid_client" or "unauthorized_client" or "invalid_grant" or "access_denied"
            || (said.Code.Length == 0 && answer.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden);
        return isCredentials
                ? new(
                    UpstreamProblem.Credentials,
                    $"{answer.Host} refused client id and client secret.{said.Sentence}",
                    "Check both against the app's page of this environment; a secret that was regenerated there has to be entered here."
                )
                {
                    Status = status,
                }
            : said.Code.Length > 0
                ? new(
                    UpstreamProblem.Refused,
                    $"{answer.Host} refused to give a token: {said.Code}.{said.Sentence}",
                    "Check that the app may use client credentials."
                )
                {
                    Status = status,
                }
            : new(
                UpstreamProblem.Address,
                Invariant($"{answer.Host} answered status {status} where tokens should be.{said.Sentence}"),
                "Check the token address: it usually ends in /connect/token."
            )
            {
                Status = status,
            };
    }

    private static UpstreamException Api(
        UpstreamAnswer answer,
        UpstreamTarget target,
        UpstreamErrorText said,
        UpstreamCredentials account
    )
    {
        var status = (int)answer.Status;
        var (problem, message, advice) = answer.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when said.IsAboutAppKey => (
                UpstreamProblem.AppKey,
                $"{answer.Host} refused the app key.",
                "Copy the app key from the app's page again; each environment has its own."
            ),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when said.IsAboutTenant => (
                UpstreamProblem.Tenant,
                Invariant($"{answer.Host} does not let this app read tenant {account.TenantId}."),
                "Check the tenant id, and that the tenant's administrator has connected the app."
            ),
            HttpStatusCode.Unauthorized => (
                UpstreamProblem.Credentials,
                $"{answer.Host} refused a token that was just issued.",
                "Check that API address and token address belong to the same environment."
            ),
            HttpStatusCode.Forbidden => (
                UpstreamProblem.Permission,
                $"{answer.Host} does not permit this call to the app.",
                AskAdmin
            ),
            HttpStatusCode.NotFound when answer.IsPage => (
                UpstreamProblem.Address,
                $"{answer.Host} has nothing at this address; a web page answered.",
                "Check the API address: it is given without /schedulingpro/v2."
            ),
            HttpStatusCode.NotFound when target == UpstreamTarget.Source && !said.IsAboutTenant => (
                UpstreamProblem.Missing,
                "The upstream account has no scheduler or router with this id any more.",
                "Nothing needs to be done: what was read of it stays. A router that was typed wrongly can be removed."
            ),
            HttpStatusCode.NotFound when said.Sentence.Length > 0 => (
                UpstreamProblem.Tenant,
                Invariant($"{answer.Host} knows no tenant {account.TenantId}."),
                "Check the tenant id, and that it belongs to this environment."
            ),
            HttpStatusCode.NotFound => (
                UpstreamProblem.Address,
                $"{answer.Host} has nothing at this address.",
                "Check the API address: it is given without /schedulingpro/v2."
            ),
            _ => (
                UpstreamProblem.Refused,
                Invariant($"{answer.Host} refused the question (status {status})."),
                "The upstream may have changed its rules: look for a newer version of this program, and report the reference above."
            ),
        };
        return new(problem, message + said.Sentence, advice) { Status = status };
    }

    private static UpstreamException Redirect(UpstreamAnswer answer, UpstreamTarget target) =>
        new(
            UpstreamProblem.Address,
            $"{answer.Host} sends callers elsewhere{(answer.Location is { } to ? $": {to}" : "")}.",
            target == UpstreamTarget.Token
                ? "Secrets are not sent after a redirect. Enter the final token address."
                : "Secrets are not sent after a redirect. Enter the final API address."
        )
        {
            Status = (int)answer.Status,
        };

    private static UpstreamException Page(UpstreamAnswer answer, UpstreamTarget target) =>
        new(
            UpstreamProblem.Address,
            $"A web page answered at {answer.Host} where the {(target == UpstreamTarget.Token ? "token" : "API")} should be.",
            target == UpstreamTarget.Token
                ? "Check the token address; a proxy or a sign-in page may stand in between."
                : "Check the API address; a proxy or a sign-in page may stand in between."
        )
        {
            Status = (int)answer.Status,
        };

    private static string Asking(TimeSpan? wait) =>
        wait is { } time ? Invariant($" and asks to wait {Math.Ceiling(time.TotalSeconds):0} s") : "";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
