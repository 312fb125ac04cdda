using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>The balance of intake, the latest refusals, and people whose facts cannot be computed.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124101500_Intake")]
internal sealed class Intake : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("Intake.sql"));
}
