using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace SchedulingPro.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Leads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "leads",
                table: "stored_change",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "company_follow_up",
                columns: table => new
                {
                    company_id = table.Column<int>(type: "INTEGER", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: true),
                    hours = table.Column<string>(type: "TEXT", nullable: false),
                    mail_subject = table.Column<string>(type: "TEXT", nullable: false),
                    mail_body = table.Column<string>(type: "TEXT", nullable: false),
                    text_body = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_company_follow_up", x => x.company_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "do_not_contact",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<long>(type: "INTEGER", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    added_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                    added_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    act_id = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_do_not_contact", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "lead",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    session_id = table.Column<long>(type: "INTEGER", nullable: false),
                    owner_key = table.Column<int>(type: "INTEGER", nullable: false),
                    session_count = table.Column<int>(type: "INTEGER", nullable: false),
                    arrived_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    act_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    reasons = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    due_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    is_promised = table.Column<bool>(type: "INTEGER", nullable: false),
                    assignee_id = table.Column<int>(type: "INTEGER", nullable: true),
                    assigned_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    holder_id = table.Column<int>(type: "INTEGER", nullable: true),
                    held_until_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    first_touch_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    first_touch_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    first_touch_act_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    first_touch_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    first_touch_assigned_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    last_touch_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    disposition_id = table.Column<int>(type: "INTEGER", nullable: true),
                    closed_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    closing = table.Column<int>(type: "INTEGER", nullable: false),
                    recovery = table.Column<int>(type: "INTEGER", nullable: false),
                    recovered_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    recovered_session_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "lead_act",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    lead_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    at_ticks = table.Column<long>(type: "INTEGER", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    disposition_id = table.Column<int>(type: "INTEGER", nullable: true),
                    other_user_id = table.Column<int>(type: "INTEGER", nullable: true),
                    due_ticks = table.Column<long>(type: "INTEGER", nullable: true),
                    session_id = table.Column<long>(type: "INTEGER", nullable: true),
                    undoes_id = table.Column<long>(type: "INTEGER", nullable: true),
                    act_key = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_act", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "lead_contact",
                columns: table => new
                {
                    lead_id = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_lead_contact",
                        x => new
                        {
                            x.hash,
                            x.kind,
                            x.lead_id,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "lead_disposition",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    effect = table.Column<int>(type: "INTEGER", nullable: false),
                    is_reached = table.Column<bool>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_built_in = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_disposition", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "lead_session",
                columns: table => new
                {
                    session_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_id = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_session", x => x.session_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "pending_session",
                columns: table => new { session_id = table.Column<long>(type: "INTEGER", nullable: false) },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pending_session", x => x.session_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    tenant_id = table.Column<long>(type: "INTEGER", nullable: false),
                    page = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false),
                    user_id = table.Column<int>(type: "INTEGER", nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    saved_on = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_view", x => x.id);
                }
            );

            migrationBuilder.InsertData(
                table: "lead_disposition",
                columns: new[] { "id", "effect", "is_active", "is_built_in", "is_reached", "label", "position" },
                values: new object[,]
                {
                    { 1, 2, true, true, true, "Booked by phone", 10 },
                    { 2, 0, true, true, false, "Voicemail", 20 },
                    { 3, 0, true, true, false, "No answer", 30 },
                    { 4, 1, true, true, true, "Call back at", 40 },
                    { 5, 3, true, true, true, "Booked elsewhere", 50 },
                    { 6, 3, true, true, true, "Price", 60 },
                    { 7, 3, true, true, true, "Out of area", 70 },
                    { 8, 3, true, true, false, "Wrong number", 80 },
                    { 9, 3, true, true, false, "Spam", 90 },
                    { 10, 3, true, true, false, "Duplicate", 100 },
                    { 11, 4, true, true, true, "Do not contact", 110 },
                }
            );

            // The queue has tables of its own now.
            migrationBuilder.DropIndex(name: "ix_session_open_lead", table: "session");

            migrationBuilder.CreateIndex(
                name: "ix_session_not_ended",
                table: "session",
                column: "activity_ticks",
                filter: "outcome = 0 and (milestones & 128) = 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_do_not_contact_tenant_id_kind_hash",
                table: "do_not_contact",
                columns: new[] { "tenant_id", "kind", "hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_lead_arrived_ticks_owner_key",
                table: "lead",
                columns: new[] { "arrived_ticks", "owner_key" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_lead_closed_ticks",
                table: "lead",
                column: "closed_ticks",
                filter: "closed_ticks is not null"
            );

            migrationBuilder.CreateIndex(
                name: "ix_lead_open",
                table: "lead",
                columns: new[] { "act_ticks", "owner_key" },
                filter: "status = 0"
            );

            migrationBuilder.CreateIndex(name: "IX_lead_session_id", table: "lead", column: "session_id");

            migrationBuilder.CreateIndex(
                name: "IX_lead_act_act_key",
                table: "lead_act",
                column: "act_key",
                unique: true,
                filter: "act_key is not null"
            );

            migrationBuilder.CreateIndex(
                name: "IX_lead_act_lead_id_id",
                table: "lead_act",
                columns: new[] { "lead_id", "id" }
            );

            migrationBuilder.CreateIndex(name: "IX_lead_contact_lead_id", table: "lead_contact", column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "IX_lead_disposition_label",
                table: "lead_disposition",
                column: "label",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "IX_lead_session_lead_id", table: "lead_session", column: "lead_id");

            migrationBuilder.CreateIndex(
                name: "IX_saved_view_tenant_id_page_user_id_name",
                table: "saved_view",
                columns: new[] { "tenant_id", "page", "user_id", "name" },
                unique: true
            );

            // Sessions of the last weeks are looked at by the lead engine once; older ones stay history.
            migrationBuilder.Sql(
                """
                insert into pending_session (session_id)
                select id from session
                where activity_ticks >= cast((julianday('now') - 1721425.5 - 44) * 864000000000 as integer) and (flags & 3) <> 0;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "company_follow_up");

            migrationBuilder.DropTable(name: "do_not_contact");

            migrationBuilder.DropTable(name: "lead");

            migrationBuilder.DropTable(name: "lead_act");

            migrationBuilder.DropTable(name: "lead_contact");

            migrationBuilder.DropTable(name: "lead_disposition");

            migrationBuilder.DropTable(name: "lead_session");

            migrationBuilder.DropTable(name: "pending_session");

            migrationBuilder.DropTable(name: "saved_view");

            migrationBuilder.DropIndex(name: "ix_session_not_ended", table: "session");

            migrationBuilder.CreateIndex(
                name: "ix_session_open_lead",
                table: "session",
                column: "id",
                filter: "lead_state = 1"
            );

            migrationBuilder.DropColumn(name: "leads", table: "stored_change");
        }
    }
}
