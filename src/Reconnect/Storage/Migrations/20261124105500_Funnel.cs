using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>What became of messages, for the funnel.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124105500_Funnel")]
public sealed class Funnel : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("Funnel.sql"));

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DROP TABLE not_sent_facts;
        ALTER TABLE cohort_facts DROP COLUMN delivered, DROP COLUMN bounced, DROP COLUMN complained, DROP COLUMN unsubscribed;
        ALTER TABLE cohort_rollups DROP COLUMN delivered, DROP COLUMN bounced, DROP COLUMN complained, DROP COLUMN unsubscribed;
        """);
}
