using System.Globalization;
using SchedulingPro.Core.Leads.Queue;
using SchedulingPro.Core.Reporting;
using SchedulingPro.Core.Sessions.Filters;
using SchedulingPro.Dashboard.Components.Tables;

namespace SchedulingPro.Dashboard.App;

/// <summary>Every URL of the product. Pages, redirects, exports and tests build them here and nowhere else.</summary>
internal static class AppUrls
{
    public const string Overview = "/";
    public const string Leads = "/leads";
    public const string LeadsExport = "/leads/export.csv";
    public const string LeadsWorkbook = "/leads/export.xlsx";

    /// <summary>Parameter of the export: only the leads that were ticked.</summary>
    public const string OnlyLeads = "only";
    public const string LeadsReport = "/leads/report";
    public const string Sessions = "/sessions";
    public const string SessionPattern = "/sessions/{Id}";
    public const string SessionsExport = "/sessions/export.csv";
    public const string SessionsWorkbook = "/sessions/export.xlsx";
    public const string Performance = "/performance";
    public const string Breakdown = "/performance/breakdown";
    public const string Attribution = "/performance/attribution";
    public const string Campaigns = "/performance/attribution/campaigns";
    public const string Spend = "/performance/attribution/spend";
    public const string DropOff = "/performance/drop-off";
    public const string Compare = "/performance/compare";
    public const string Volume = "/performance/volume";

    /// <summary>The performance page for paper; takes the same query string.</summary>
    public const string PerformancePrint = "/performance/print";

    /// <summary>The tables of a page as a file: what its own query string shows, all of them or one ("table").</summary>
    public const string ExportPattern = "/export/{page}.{format}";
    public const string ExportTable = "table";

    public const string Alerts = "/alerts";
    public const string Reports = "/reports";

    /// <summary>Parameter of a new report: the view of the performance page that it begins with, as a query string.</summary>
    public const string ReportView = "view";
    public const string Schedulers = "/schedulers";
    public const string Sync = "/sync";
    public const string SchedulerPattern = "/schedulers/{Id}";

    public const string Reconciliation = "/reconciliation";

    /// <summary>The list of received webhooks; they are posted below it.</summary>
    public const string Webhooks = "/webhooks";
    public const string WebhookReceiverPattern = "/webhooks/scheduling-pro/{connection}";

    public const string FollowUp = "/admin/follow-up";
    public const string DoNotContact = "/admin/do-not-contact";
    public const string Mail = "/admin/mail";
    public const string Import = "/admin/import";
    public const string ImportUpload = "/admin/import/upload";
    public const string ImportRejectedPattern = "/admin/import/{id:int}/rejected.csv";
    public const string Companies = "/admin/companies";
    public const string Users = "/admin/users";
    public const string ApiClients = "/admin/api-clients";
    public const string Connections = "/admin/connections";
    public const string Vocabulary = "/admin/vocabulary";
    public const string Names = "/admin/names";
    public const string Audit = "/admin/audit";
    public const string AuditExport = "/admin/audit/export.csv";
    public const string AuditWorkbook = "/admin/audit/export.xlsx";
    public const string System = "/admin/system";

    public const string Setup = "/setup";
    public const string Welcome = "/welcome";
    public const string SignIn = "/account/sign-in";
    public const string SignInSecondFactor = "/account/sign-in/second-factor";
    public const string SignInRecovery = "/account/sign-in/recovery";
    public const string SignInPasskeyOptions = "/account/sign-in/passkey-options";
    public const string ForgotPassword = "/account/forgot-password";
    public const string ResetPassword = "/account/reset-password";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string AccountTwoFactor = "/account/two-factor";
    public const string AccountRecoveryCodes = "/account/recovery-codes";
    public const string AccountPasskeys = "/account/passkeys";
    public const string AccountPasskeyOptions = "/account/passkeys/creation-options";
    public const string InvitationPattern = "/invitation/{Token}";

    public const string NotFound = "/not-found";
    public const string Error = "/error";
    public const string NoPermission = "/no-permission";

    /// <summary>The API to read and try.</summary>
    public const string ApiDocs = "/api-docs";
    public const string ApiDescriptionPattern = "/openapi/{documentName}.json";

    public const string HealthLive = "/health/live";
    public const string HealthReady = "/health/ready";
    public const string HealthInStep = "/health/in-step";

    /// <summary>The description of an API for programs.</summary>
    public static string ApiDescription(string name) => $"/openapi/{name}.json";

    /// <summary>What a URL of the performance page shows, for paper.</summary>
    public static string PrintOf(string performance) =>
        performance.Replace(Performance, PerformancePrint, StringComparison.Ordinal);

    /// <summary>The sheet for the Monday meeting.</summary>
    public static string LastWeek => With(PerformancePrint, ("period", "lastweek"));

    /// <summary>The tables of a page as a file.</summary>
    /// <param name="page">Key of its <see cref="Exports.IPageTables"/>.</param>
    /// <param name="url">The page's own URL, or its query string with or without question mark.</param>
    /// <param name="table">Key of the only table wanted; null for all.</param>
    public static string Export(string page, ExportFormat format, string url, string? table = null)
    {
        var query = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..];
        query = query.StartsWith('/') ? "" : query;
        var file = $"/export/{page}.{format.ToString().ToLowerInvariant()}";
        return With(query.Length == 0 ? file : $"{file}?{query}", (ExportTable, table));
    }

    /// <summary>The queue with one lead open.</summary>
    public static string Lead(int id) =>
        With(Leads, ("tab", "all"), ("lead", id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The form of a new report about a view of the performance page, given by its URL.</summary>
    public static string ReportOf(string viewUrl) =>
        With(
            Reports,
            ("edit", "new"),
            (ReportView, viewUrl.IndexOf('?') is > 0 and var query ? viewUrl[(query + 1)..] : null)
        );

    /// <summary>How one company calls back.</summary>
    public static string FollowUpOf(int companyId) =>
        With(FollowUp, ("company", companyId.ToString(CultureInfo.InvariantCulture)));

    public static string Session(string id) => $"{Sessions}/{Uri.EscapeDataString(id)}";

    /// <summary>The sessions of a source that could not be taken.</summary>
    public static string SyncUnreadable(int sourceId) =>
        With(Sync, ("unreadable", sourceId.ToString(CultureInfo.InvariantCulture)));

    public static string Scheduler(string id) => $"{Schedulers}/{Uri.EscapeDataString(id)}";

    public static string Scheduler(string id, string tab) => With(Scheduler(id), ("tab", tab));

    public static string ImportRun(int id) => With(Import, ("run", id.ToString(CultureInfo.InvariantCulture)));

    public static string ImportRejected(int id) => $"{Import}/{id.ToString(CultureInfo.InvariantCulture)}/rejected.csv";

    public const string ConnectionAdd = "/admin/connections?add=true";

    /// <summary>The form of one connection.</summary>
    public static string Connection(string name) => With(Connections, ("connection", name));

    /// <summary>Where upstream is to send the webhooks of a connection.</summary>
    public static string WebhookAddress(string connection) =>
        WebhookReceiverPattern.Replace("{connection}", Uri.EscapeDataString(connection), StringComparison.Ordinal);

    public const string ApiClientAdd = "/admin/api-clients?add=true";

    public static string ApiClient(string clientId) => With(ApiClients, ("client", clientId));

    public const string UserInvitation = "/admin/users?invite=true";

    public static string User(int id) => With(Users, ("user", id.ToString(CultureInfo.InvariantCulture)));

    public static string Invitation(string token) => $"/invitation/{Uri.EscapeDataString(token)}";

    public static string SearchSessions(string? text) => With(Sessions, ("q", text));

    /// <summary>The list of the sessions that the selection means.</summary>
    public static string SessionsOf(SelectionState selection) =>
        With(
            Sessions,
            SelectionCodec
                .Write(selection, PeriodChoice.AllTime)
                .Select(parameter => (parameter.Name, (string?)parameter.Value))
        );

    /// <summary>Sessions of a selection told apart by one dimension.</summary>
    public static string BreakdownOf(SelectionState selection, string dimension) =>
        With(
            Breakdown,
            SelectionCodec
                .Write(selection, PeriodChoice.Last30Days)
                .Select(parameter => (parameter.Name, (string?)parameter.Value))
                .Append(("d", dimension))
        );

    /// <summary>Campaigns by what changed since the period before, the worst first.</summary>
    public static string WorstCampaigns => With(Breakdown, ("sort", "booked.change"));

    /// <summary>The leads behind a number: all that the filter means, open or closed.</summary>
    public static string LeadsOf(LeadFilter filter) =>
        With(
            Leads,
            LeadFilterCodec
                .Write(filter)
                .Select(parameter => (parameter.Name, (string?)parameter.Value))
                .Prepend(("tab", "all"))
        );

    public static string SignInAndReturn(string? returnUrl) => With(SignIn, ("returnUrl", returnUrl));

    public static string SecondFactor(string? returnUrl, bool remember) =>
        With(SignInSecondFactor, ("returnUrl", returnUrl), ("remember", remember ? "true" : null));

    public static string Recovery(string? returnUrl) => With(SignInRecovery, ("returnUrl", returnUrl));

    public static string PasswordReset(int userId, string token) =>
        With(ResetPassword, ("user", userId.ToString(CultureInfo.InvariantCulture)), ("token", token));

    /// <summary>A query string as a whole address, for what reads addresses; the host means nothing.</summary>
    public static Uri Absolute(string query) => new(new Uri("http://localhost/"), query);

    /// <summary>Adds the parameters that have a value; the same name may come more than once.</summary>
    public static string With(string path, params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join(
            '&',
            parameters
                .Where(parameter => !string.IsNullOrEmpty(parameter.Value))
                .Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value!)}")
        );
        return query.Length == 0 ? path : $"{path}{(path.Contains('?') ? '&' : '?')}{query}";
    }

    /// <summary>The address where it is of this site, else the other one.</summary>
    public static string LocalOr(string? url, string otherwise) => IsLocal(url) ? url! : otherwise;

    /// <summary>True for a path of this site: what may be followed after sign-in without sending people elsewhere.</summary>
    public static bool IsLocal(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.Contains('\\')
        && !url.Any(char.IsControl);
}
