using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>Opt-ins, refused triggers, and what tracked links need.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124101500_Tracking")]
public sealed class Tracking : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("Tracking.sql"));

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TABLE opt_ins, ineligible_triggers, ineligible_people, link_keys, link_hosts, short_links");
}
