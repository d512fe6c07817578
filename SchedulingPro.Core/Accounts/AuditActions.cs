namespace SchedulingPro.Core.Accounts;

/// <summary>The actions that stand in the audit log. Add here, so that search and help text know them all.</summary>
public static class AuditActions
{
    /// <summary>First set-up was completed.</summary>
    public const string SetupCompleted = "setup.completed";

    /// <summary>Someone signed in.</summary>
    public const string SignedIn = "user.signed-in";

    /// <summary>A sign-in failed.</summary>
    public const string SignInFailed = "user.sign-in-failed";

    /// <summary>An account was locked after failed sign-ins.</summary>
    public const string LockedOut = "user.locked-out";

    /// <summary>Someone signed out.</summary>
    public const string SignedOut = "user.signed-out";

    /// <summary>A password was changed or reset.</summary>
    public const string PasswordChanged = "user.password-changed";

    /// <summary>The second factor was switched on, off, or its recovery codes made anew.</summary>
    public const string TwoFactorChanged = "user.two-factor-changed";

    /// <summary>A passkey was added or removed.</summary>
    public const string PasskeyChanged = "user.passkey-changed";

    /// <summary>An account was made.</summary>
    public const string UserAdded = "user.added";

    /// <summary>An account's role, companies, name or state was changed.</summary>
    public const string UserChanged = "user.changed";

    /// <summary>All sessions of an account were ended.</summary>
    public const string UserSignedOutByAdmin = "user.forced-sign-out";

    /// <summary>Someone was invited.</summary>
    public const string InvitationSent = "invitation.created";

    /// <summary>An invitation was withdrawn.</summary>
    public const string InvitationRevoked = "invitation.revoked";

    /// <summary>An invitation was accepted.</summary>
    public const string InvitationAccepted = "invitation.accepted";

    /// <summary>Install keys were shown.</summary>
    public const string InstallKeyRevealed = "install-key.revealed";

    /// <summary>Install keys, or a snippet that holds them, were copied.</summary>
    public const string InstallKeyCopied = "install-key.copied";

    /// <summary>A company's data API key was rotated.</summary>
    public const string InstallKeyRotated = "install-key.rotated";

    /// <summary>A company was made or changed.</summary>
    public const string CompanyChanged = "company.changed";

    /// <summary>A scheduler was made or changed.</summary>
    public const string SchedulerChanged = "scheduler.changed";

    /// <summary>A visitor's session was opened.</summary>
    public const string SessionViewed = "session.viewed";

    /// <summary>The raw data of a visitor's session was opened.</summary>
    public const string SessionRawViewed = "session.raw-viewed";

    /// <summary>A lead with a visitor's personal data was opened.</summary>
    public const string LeadViewed = "lead.viewed";

    /// <summary>A phone number or e-mail address was put onto the do-not-contact list.</summary>
    public const string DoNotContactAdded = "do-not-contact.added";

    /// <summary>A phone number or e-mail address was taken off the do-not-contact list.</summary>
    public const string DoNotContactRemoved = "do-not-contact.removed";

    /// <summary>A company's business hours or texts for calling back were changed.</summary>
    public const string FollowUpChanged = "follow-up.changed";

    /// <summary>A way in which a call can end was made or changed.</summary>
    public const string DispositionChanged = "disposition.changed";

    /// <summary>Sessions were exported.</summary>
    public const string SessionsExported = "sessions.exported";

    /// <summary>An API client read visitors' sessions, for the first time on a day.</summary>
    public const string SessionsReadByClient = "sessions.read-by-client";

    /// <summary>An API client read schedulers with their install keys, for the first time on a day.</summary>
    public const string InstallKeysReadByClient = "install-key.read-by-client";

    /// <summary>An import was started.</summary>
    public const string ImportStarted = "import.started";

    /// <summary>An import ended.</summary>
    public const string ImportFinished = "import.finished";

    /// <summary>Rejected rows of an import were downloaded.</summary>
    public const string ImportRejectedDownloaded = "import.rejected-downloaded";

    /// <summary>Set-up asked for demo data; the running program adds it.</summary>
    public const string DemoOrdered = "demo.ordered";

    /// <summary>Demo data was added.</summary>
    public const string DemoAdded = "demo.added";

    /// <summary>Demo data was removed.</summary>
    public const string DemoRemoved = "demo.removed";

    /// <summary>The meaning of a word was changed.</summary>
    public const string VocabularyChanged = "vocabulary.changed";

    /// <summary>The body of a received webhook was opened.</summary>
    public const string WebhookBodyViewed = "webhook.body-viewed";

    /// <summary>Webhooks that had been set aside were put back into the inbox.</summary>
    public const string WebhookReplayed = "webhook.replayed";

    /// <summary>Names behind ids were loaded from a file.</summary>
    public const string NamesLoaded = "names.loaded";

    /// <summary>The audit log was exported.</summary>
    public const string AuditExported = "audit.exported";

    /// <summary>A backup was made.</summary>
    public const string BackupMade = "backup.made";

    /// <summary>A backup was restored.</summary>
    public const string BackupRestored = "backup.restored";

    /// <summary>Tenant settings were changed.</summary>
    public const string TenantChanged = "tenant.changed";

    /// <summary>An API client was made.</summary>
    public const string ApiClientAdded = "api-client.added";

    /// <summary>An API client's name, scope or expiry was changed.</summary>
    public const string ApiClientChanged = "api-client.changed";

    /// <summary>An API client was switched off.</summary>
    public const string ApiClientDisabled = "api-client.disabled";

    /// <summary>An API client was switched on again.</summary>
    public const string ApiClientEnabled = "api-client.enabled";

    /// <summary>An API client got a new secret, or its old one was ended.</summary>
    public const string ApiSecretRotated = "api-client.secret-rotated";

    /// <summary>An API client got a new app key, or its old one was ended.</summary>
    public const string ApiAppKeyRotated = "api-client.app-key-rotated";

    /// <summary>The key that signs the API's tokens was made or rotated.</summary>
    public const string ApiSigningKeyRotated = "api-signing-key.rotated";

    /// <summary>A connection to an upstream account was made.</summary>
    public const string ConnectionAdded = "connection.added";

    /// <summary>Addresses, ids or switches of a connection were changed.</summary>
    public const string ConnectionChanged = "connection.changed";

    /// <summary>Secrets of a connection were entered, changed or removed.</summary>
    public const string ConnectionSecretsChanged = "connection.secrets-changed";

    /// <summary>Continuous sync of a connection was paused.</summary>
    public const string ConnectionPaused = "connection.paused";

    /// <summary>Continuous sync of a connection was resumed.</summary>
    public const string ConnectionResumed = "connection.resumed";

    /// <summary>A connection was removed.</summary>
    public const string ConnectionRemoved = "connection.removed";

    /// <summary>A router was registered to be read through a connection.</summary>
    public const string RouterRegistered = "router.registered";

    /// <summary>A router is not read through a connection any more.</summary>
    public const string RouterUnregistered = "router.unregistered";

    /// <summary>Somebody asked for a sync pass now.</summary>
    public const string SyncRequested = "sync.requested";

    /// <summary>Somebody stopped a sync pass.</summary>
    public const string SyncCancelled = "sync.cancelled";

    /// <summary>Tables of a page that hold personal data were downloaded.</summary>
    public const string PageExported = "page.exported";

    /// <summary>The mail server was set up, changed or removed.</summary>
    public const string MailSettingsChanged = "mail.settings-changed";

    /// <summary>A mail was sent to try the mail server out.</summary>
    public const string MailTested = "mail.tested";

    /// <summary>A rule of alerts was made, changed, paused or removed.</summary>
    public const string AlertRuleChanged = "alert-rule.changed";

    /// <summary>A report by mail was made, changed, paused or removed.</summary>
    public const string ReportScheduleChanged = "report-schedule.changed";

    /// <summary>A report was sent by hand.</summary>
    public const string ReportSentNow = "report.sent-now";

    /// <summary>Leads were downloaded.</summary>
    public const string LeadsExported = "leads.exported";

    /// <summary>Many leads were assigned, put off or dismissed at once, or that was taken back.</summary>
    public const string LeadsChangedInBulk = "leads.changed-in-bulk";

    /// <summary>Sessions were sent to the lead queue, or that was taken back.</summary>
    public const string LeadsSent = "leads.sent";

    /// <summary>A note on a day was written, changed or removed.</summary>
    public const string AnnotationChanged = "annotation.changed";

    /// <summary>A monthly goal was set or removed.</summary>
    public const string GoalChanged = "goal.changed";

    /// <summary>Spellings of a campaign were merged under one name.</summary>
    public const string CampaignsMerged = "campaigns.merged";

    /// <summary>A merge of campaign spellings was undone.</summary>
    public const string CampaignsMergeUndone = "campaigns.merge-undone";

    /// <summary>Advertising costs were typed in or loaded from a file.</summary>
    public const string SpendAdded = "spend.added";

    /// <summary>Advertising costs were removed.</summary>
    public const string SpendRemoved = "spend.removed";
}
