using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchedulingPro.Core.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SessionSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                create extension if not exists pg_trgm;
                create table session_search (session_id bigint primary key, text text not null);
                create index ix_session_search_text on session_search using gin (text gin_trgm_ops);
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop table session_search;");
        }
    }
}
