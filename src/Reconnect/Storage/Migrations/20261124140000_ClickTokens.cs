using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>Browsers that are known by the link that was followed in them.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124140000_ClickTokens")]
public sealed class ClickTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("ClickTokens.sql"));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP VIEW browser_links;
        DROP INDEX events_identify_of_click;
        ALTER TABLE sites DROP COLUMN append_click_token;
        """);
}
