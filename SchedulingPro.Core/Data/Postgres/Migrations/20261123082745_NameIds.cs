using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchedulingPro.Core.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class NameIds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "names_note",
                table: "upstream_connection",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "business_unit_code",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "campaign_id_code",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "job_type_code",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "zone_code",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            // Past sessions get their codes from their documents: one reading of those, kept in a table of its own meanwhile.
            migrationBuilder.Sql(
                """
                create unlogged table name_id_fill as
                select session_id,
                       nullif(btrim(d ->> 'jobTypeId'), '') as job_type,
                       nullif(btrim(d ->> 'businessUnitId'), '') as business_unit,
                       nullif(btrim(d ->> 'zoneId'), '') as zone,
                       nullif(btrim(d -> 'sourceTracking' ->> 'campaignId'), '') as campaign
                from (select session_id, convert_from(document, 'UTF8')::json as d from session_document) as documents
                """
            );
            migrationBuilder.Sql(
                """
                insert into vocabulary_word (kind, value, first_seen_on)
                select kind, value, now()
                from (select 25 as kind, job_type as value from name_id_fill
                      union select 26, business_unit from name_id_fill
                      union select 27, zone from name_id_fill
                      union select 28, campaign from name_id_fill) as words
                where value is not null
                """
            );
            migrationBuilder.Sql(
                """
                update session
                set job_type_code = coalesce((select w.id from vocabulary_word w where w.kind = 25 and w.value = f.job_type), 0),
                    business_unit_code = coalesce((select w.id from vocabulary_word w where w.kind = 26 and w.value = f.business_unit), 0),
                    zone_code = coalesce((select w.id from vocabulary_word w where w.kind = 27 and w.value = f.zone), 0),
                    campaign_id_code = coalesce((select w.id from vocabulary_word w where w.kind = 28 and w.value = f.campaign), 0)
                from name_id_fill f
                where f.session_id = session.id
                  and coalesce(f.job_type, f.business_unit, f.zone, f.campaign) is not null
                """
            );
            migrationBuilder.Sql("drop table name_id_fill");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("delete from vocabulary_word where kind in (25, 26, 27, 28)");
            migrationBuilder.DropColumn(name: "names_note", table: "upstream_connection");

            migrationBuilder.DropColumn(name: "business_unit_code", table: "session");

            migrationBuilder.DropColumn(name: "campaign_id_code", table: "session");

            migrationBuilder.DropColumn(name: "job_type_code", table: "session");

            migrationBuilder.DropColumn(name: "zone_code", table: "session");
        }
    }
}
