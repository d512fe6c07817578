using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchedulingPro.Core.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SessionSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Trigrams of what people search for. No text is kept a second time, and the text comes folded already.
            migrationBuilder.Sql(
                """
                create virtual table session_search using fts5(
                    text, content='', contentless_delete=1, tokenize='trigram case_sensitive 1'
                );
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
