using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SchedulingPro.Core.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LiveData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "vanished_on",
                table: "scheduler",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "performance_snapshot",
                columns: table => new
                {
                    owner_key = table.Column<int>(type: "integer", nullable: false),
                    from_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    to_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    figures = table.Column<string>(type: "text", nullable: false),
                    raw = table.Column<byte[]>(type: "bytea", nullable: false),
                    read_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_performance_snapshot", x => new { x.owner_key, x.from_utc });
                }
            );

            migrationBuilder.CreateTable(
                name: "reference_name",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    external_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    is_from_file = table.Column<bool>(type: "boolean", nullable: false),
                    details = table.Column<string>(type: "text", nullable: true),
                    modified_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_reference_name",
                        x => new
                        {
                            x.tenant_id,
                            x.kind,
                            x.external_id,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "stored_change",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    writer = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    owner_keys = table.Column<string>(type: "text", nullable: false),
                    @new = table.Column<int>(name: "new", type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stored_change", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "upstream_connection",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    name = table.Column<string>(type: "text", nullable: false),
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    base_url = table.Column<string>(type: "text", nullable: false),
                    token_url = table.Column<string>(type: "text", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    protected_client_secret = table.Column<string>(type: "text", nullable: false),
                    protected_app_key = table.Column<string>(type: "text", nullable: false),
                    protected_webhook_key = table.Column<string>(type: "text", nullable: true),
                    webhook_header = table.Column<string>(type: "text", nullable: false),
                    allow_unsigned_webhooks = table.Column<bool>(type: "boolean", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    requested_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    cancel_requested_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lease_holder = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    in_step_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    names_read_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    created_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    modified_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_upstream_connection", x => x.id);
                    table.ForeignKey(
                        name: "FK_upstream_connection_tenant_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenant",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "zone_zip",
                columns: table => new
                {
                    tenant_id = table.Column<long>(type: "bigint", nullable: false),
                    zone_id = table.Column<long>(type: "bigint", nullable: false),
                    zip = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_zone_zip",
                        x => new
                        {
                            x.tenant_id,
                            x.zone_id,
                            x.zip,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sync_run",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    connection_id = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    trigger = table.Column<int>(type: "integer", nullable: false),
                    started_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    step = table.Column<string>(type: "text", nullable: true),
                    is_backfill = table.Column<bool>(type: "boolean", nullable: false),
                    expected = table.Column<long>(type: "bigint", nullable: true),
                    backfilled = table.Column<long>(type: "bigint", nullable: false),
                    calls = table.Column<long>(type: "bigint", nullable: false),
                    repeated = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<long>(type: "bigint", nullable: false),
                    @new = table.Column<long>(name: "new", type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    error = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sync_run", x => x.id);
                    table.ForeignKey(
                        name: "FK_sync_run_upstream_connection_connection_id",
                        column: x => x.connection_id,
                        principalTable: "upstream_connection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sync_source",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    connection_id = table.Column<int>(type: "integer", nullable: false),
                    is_router = table.Column<bool>(type: "boolean", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    gone_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    backfill_from = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    backfilled_to = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    backfill_total = table.Column<long>(type: "bigint", nullable: true),
                    backfill_read = table.Column<long>(type: "bigint", nullable: false),
                    backfill_done_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    modified_through = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reread_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    in_step_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true),
                    error_since = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    pages = table.Column<long>(type: "bigint", nullable: false),
                    @new = table.Column<long>(name: "new", type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    created_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sync_source", x => x.id);
                    table.ForeignKey(
                        name: "FK_sync_source_upstream_connection_connection_id",
                        column: x => x.connection_id,
                        principalTable: "upstream_connection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "webhook_event",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    connection_id = table.Column<int>(type: "integer", nullable: false),
                    user_assigned_id = table.Column<string>(type: "text", nullable: false),
                    event_id = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    occurred_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    received_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    deliveries = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    session_id = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_webhook_event", x => x.id);
                    table.ForeignKey(
                        name: "FK_webhook_event_upstream_connection_connection_id",
                        column: x => x.connection_id,
                        principalTable: "upstream_connection",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "unreadable_session",
                columns: table => new
                {
                    id = table
                        .Column<long>(type: "bigint", nullable: false)
                        .Annotation(
                            "Npgsql:ValueGenerationStrategy",
                            NpgsqlValueGenerationStrategy.IdentityByDefaultColumn
                        ),
                    source_id = table.Column<int>(type: "integer", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    raw = table.Column<byte[]>(type: "bytea", nullable: false),
                    seen_on = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unreadable_session", x => x.id);
                    table.ForeignKey(
                        name: "FK_unreadable_session_sync_source_source_id",
                        column: x => x.source_id,
                        principalTable: "sync_source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_stored_change_at", table: "stored_change", column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_sync_run_connection_id_id",
                table: "sync_run",
                columns: new[] { "connection_id", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_sync_source_connection_id_is_router_external_id",
                table: "sync_source",
                columns: new[] { "connection_id", "is_router", "external_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_unreadable_session_source_id_external_id",
                table: "unreadable_session",
                columns: new[] { "source_id", "external_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_upstream_connection_name",
                table: "upstream_connection",
                column: "name",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_upstream_connection_tenant_id",
                table: "upstream_connection",
                column: "tenant_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_webhook_event_connection_id_user_assigned_id",
                table: "webhook_event",
                columns: new[] { "connection_id", "user_assigned_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_webhook_event_received_on",
                table: "webhook_event",
                column: "received_on"
            );

            migrationBuilder.CreateIndex(
                name: "IX_webhook_event_state_next_attempt_on",
                table: "webhook_event",
                columns: new[] { "state", "next_attempt_on" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_zone_zip_tenant_id_zip",
                table: "zone_zip",
                columns: new[] { "tenant_id", "zip" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "performance_snapshot");

            migrationBuilder.DropTable(name: "reference_name");

            migrationBuilder.DropTable(name: "stored_change");

            migrationBuilder.DropTable(name: "sync_run");

            migrationBuilder.DropTable(name: "unreadable_session");

            migrationBuilder.DropTable(name: "webhook_event");

            migrationBuilder.DropTable(name: "zone_zip");

            migrationBuilder.DropTable(name: "sync_source");

            migrationBuilder.DropTable(name: "upstream_connection");

            migrationBuilder.DropColumn(name: "vanished_on", table: "scheduler");
        }
    }
}
