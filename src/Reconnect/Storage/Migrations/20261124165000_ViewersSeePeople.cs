using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>Whether viewers see who people are.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124165000_ViewersSeePeople")]
public sealed class ViewersSeePeople : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("ALTER TABLE sites ADD COLUMN viewers_see_people boolean NOT NULL DEFAULT true;");

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("ALTER TABLE sites DROP COLUMN viewers_see_people;");
}
