using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchedulingPro.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Insight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "currency",
                table: "tenant",
                type: "TEXT",
                nullable: false,
                defaultValue: "USD"
            );

            migrationBuilder.AddColumn<int>(
                name: "ad_group_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "browser_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "content_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "landing_page_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "profile_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "term_code",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            // Past sessions get their codes from their documents: one reading of those, kept in a table of its own meanwhile.
            migrationBuilder.Sql(
                """
                create table insight_fill as
                select session_id,
                       nullif(substr(rtrim(lower(case instr(page, '://') when 0 then page else substr(page, instr(page, '://') + 3) end), '/'), 1, 300), '') as landing,
                       browser, ad_group, term, content, profile
                from (select session_id, browser, ad_group, term, content, profile,
                             case instr(page, '#') when 0 then page else substr(page, 1, instr(page, '#') - 1) end as page
                      from (select session_id, browser, ad_group, term, content, profile,
                                   case instr(url, '?') when 0 then url else substr(url, 1, instr(url, '?') - 1) end as page
                            from (select session_id,
                                         nullif(trim(cast(d ->> '$.customer.browserName' as text)), '') as browser,
                                         nullif(trim(cast(d ->> '$.sourceTracking.utmAdgroup' as text)), '') as ad_group,
                                         nullif(trim(cast(d ->> '$.sourceTracking.utmTerm' as text)), '') as term,
                                         nullif(trim(cast(d ->> '$.sourceTracking.utmContent' as text)), '') as content,
                                         nullif(trim(cast(d ->> '$.gbpName' as text)), '') as profile,
                                         trim(cast(d ->> '$.sourceTracking.landingPageUrl' as text)) as url
                                  from (select session_id, cast(document as text) as d from session_document))))
                where coalesce(page, browser, ad_group, term, content, profile) is not null
                """
            );
            migrationBuilder.Sql(
                """
                insert into vocabulary_word (kind, value, first_seen_on)
                select kind, value, datetime('now')
                from (select 29 as kind, landing as value from insight_fill
                      union select 30, browser from insight_fill
                      union select 31, ad_group from insight_fill
                      union select 32, term from insight_fill
                      union select 33, content from insight_fill
                      union select 34, profile from insight_fill)
                where value is not null
                """
            );
            migrationBuilder.Sql(
                """
                update session
                set landing_page_code = coalesce((select w.id from vocabulary_word w where w.kind = 29 and w.value = f.landing), 0),
                    browser_code = coalesce((select w.id from vocabulary_word w where w.kind = 30 and w.value = f.browser), 0),
                    ad_group_code = coalesce((select w.id from vocabulary_word w where w.kind = 31 and w.value = f.ad_group), 0),
                    term_code = coalesce((select w.id from vocabulary_word w where w.kind = 32 and w.value = f.term), 0),
                    content_code = coalesce((select w.id from vocabulary_word w where w.kind = 33 and w.value = f.content), 0),
                    profile_code = coalesce((select w.id from vocabulary_word w where w.kind = 34 and w.value = f.profile), 0)
                from insight_fill f
                where f.session_id = session.id
                """
            );
            migrationBuilder.Sql("drop table insight_fill");

            migrationBuilder.CreateTable(
                name: "alert_event",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rule_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    raised_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<double>(type: "REAL", nullable: true),
                    compared = table.Column<double>(type: "REAL", nullable: true),
                    sample = table.Column<long>(type: "INTEGER", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: false),
                    ended_on = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acknowledged_on = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acknowledged_by = table.Column<int>(type: "INTEGER", nullable: true),
                    comment = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_event", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "alert_rule",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    metric_key = table.Column<string>(type: "TEXT", nullable: true),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    window = table.Column<int>(type: "INTEGER", nullable: false),
                    test = table.Column<int>(type: "INTEGER", nullable: false),
                    threshold = table.Column<double>(type: "REAL", nullable: false),
                    minimum_sample = table.Column<int>(type: "INTEGER", nullable: false),
                    quiet_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    silence_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    recipients = table.Column<string>(type: "TEXT", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    evaluated_on = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_rule", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "annotation",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    company_id = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_annotation", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_alias",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    spelling = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    merge_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_alias", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "campaign_spend",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    company_id = table.Column<int>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    campaign = table.Column<string>(type: "TEXT", nullable: true),
                    first = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_campaign_spend", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "goal",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    company_id = table.Column<int>(type: "INTEGER", nullable: true),
                    metric_key = table.Column<string>(type: "TEXT", nullable: false),
                    monthly_target = table.Column<double>(type: "REAL", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    set_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_goal", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "mail_message",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    source_id = table.Column<int>(type: "INTEGER", nullable: true),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    html = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    queued_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateTime>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    dedupe_key = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_message", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "mail_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    host = table.Column<string>(type: "TEXT", nullable: false),
                    port = table.Column<int>(type: "INTEGER", nullable: false),
                    security = table.Column<int>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", nullable: false),
                    protected_password = table.Column<string>(type: "TEXT", nullable: false),
                    from_address = table.Column<string>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", nullable: false),
                    public_url = table.Column<string>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mail_settings", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "report_schedule",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    cadence = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    hour = table.Column<int>(type: "INTEGER", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    recipients = table.Column<string>(type: "TEXT", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    created_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    next_due_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_schedule", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "saved_view_default",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    view_id = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_saved_view_default",
                        x => new
                        {
                            x.user_id,
                            x.tenant_id,
                            x.page,
                        }
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_session_booked_email",
                table: "session",
                columns: new[] { "email_hash", "id" },
                filter: "email_hash is not null and (milestones & 128) <> 0"
            );

            migrationBuilder.CreateIndex(
                name: "ix_session_booked_phone",
                table: "session",
                columns: new[] { "phone_hash", "id" },
                filter: "phone_hash is not null and (milestones & 128) <> 0"
            );

            migrationBuilder.CreateIndex(
                name: "ix_session_booked_slot",
                table: "session",
                columns: new[] { "owner_key", "id", "slot_ticks", "flags" },
                filter: "slot_ticks is not null and (milestones & 128) <> 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_alert_event_rule_id_key_raised_on",
                table: "alert_event",
                columns: new[] { "rule_id", "key", "raised_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_alert_event_tenant_id_raised_on",
                table: "alert_event",
                columns: new[] { "tenant_id", "raised_on" }
            );

            migrationBuilder.CreateIndex(name: "IX_alert_rule_tenant_id", table: "alert_rule", column: "tenant_id");

            migrationBuilder.CreateIndex(
                name: "IX_annotation_tenant_id_date",
                table: "annotation",
                columns: new[] { "tenant_id", "date" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_campaign_alias_merge_id",
                table: "campaign_alias",
                column: "merge_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_campaign_alias_tenant_id_spelling",
                table: "campaign_alias",
                columns: new[] { "tenant_id", "spelling" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_campaign_spend_entry_id",
                table: "campaign_spend",
                column: "entry_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_campaign_spend_tenant_id_first",
                table: "campaign_spend",
                columns: new[] { "tenant_id", "first" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_goal_tenant_id_metric_key_company_id",
                table: "goal",
                columns: new[] { "tenant_id", "metric_key", "company_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_mail_message_dedupe_key",
                table: "mail_message",
                column: "dedupe_key",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_mail_message_tenant_id_queued_on",
                table: "mail_message",
                columns: new[] { "tenant_id", "queued_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_mail_message_waiting",
                table: "mail_message",
                column: "next_ticks",
                filter: "state < 2"
            );

            migrationBuilder.CreateIndex(
                name: "IX_report_schedule_tenant_id",
                table: "report_schedule",
                column: "tenant_id"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from vocabulary_word where kind between 29 and 34");
            migrationBuilder.DropTable(name: "alert_event");

            migrationBuilder.DropTable(name: "alert_rule");

            migrationBuilder.DropTable(name: "annotation");

            migrationBuilder.DropTable(name: "campaign_alias");

            migrationBuilder.DropTable(name: "campaign_spend");

            migrationBuilder.DropTable(name: "goal");

            migrationBuilder.DropTable(name: "mail_message");

            migrationBuilder.DropTable(name: "mail_settings");

            migrationBuilder.DropTable(name: "report_schedule");

            migrationBuilder.DropTable(name: "saved_view_default");

            migrationBuilder.DropIndex(name: "ix_session_booked_email", table: "session");

            migrationBuilder.DropIndex(name: "ix_session_booked_phone", table: "session");

            migrationBuilder.DropIndex(name: "ix_session_booked_slot", table: "session");

            migrationBuilder.DropColumn(name: "currency", table: "tenant");

            migrationBuilder.DropColumn(name: "ad_group_code", table: "session");

            migrationBuilder.DropColumn(name: "browser_code", table: "session");

            migrationBuilder.DropColumn(name: "content_code", table: "session");

            migrationBuilder.DropColumn(name: "landing_page_code", table: "session");

            migrationBuilder.DropColumn(name: "profile_code", table: "session");

            migrationBuilder.DropColumn(name: "term_code", table: "session");
        }
    }
}
