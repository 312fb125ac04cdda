using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Reconnect.Storage.Migrations
{
    /// <inheritdoc />
    public partial class StatisticsSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "statistics",
                table: "sites",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "statistics",
                table: "sites");
        }
    }
}
