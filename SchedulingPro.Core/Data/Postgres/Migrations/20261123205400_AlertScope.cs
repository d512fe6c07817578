using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SchedulingPro.Core.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AlertScope : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "companies", table: "alert_event", type: "text", nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "companies", table: "alert_event");
        }
    }
}
