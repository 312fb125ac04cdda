using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>What intake refused and counted, and people set aside because their figures cannot be computed.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124103000_Intake")]
public sealed class Intake : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("Intake.sql"));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DROP TABLE intake_counts, intake_refusals, parked_people;
        DROP INDEX quarantine_site;
        ALTER TABLE quarantine DROP COLUMN tries, DROP COLUMN last_tried_at;
        """);
}
