using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>What hooks bring beside events of the log.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124093000_Hooks")]
public sealed class Hooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("Hooks.sql"));

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP TABLE hook_items, message_aliases, hook_tokens, hook_deliveries, hook_counts");
}
