using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Reconnect.Storage.Migrations;

/// <summary>Outcomes of purchases, unmatched touches, corrections and the history of definitions: what stands behind the numbers.</summary>
[DbContext(typeof(ReconnectDbContext))]
[Migration("20261124091500_BehindTheNumbers")]
internal sealed class BehindTheNumbers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(SchemaScript.Read("BehindTheNumbers.sql"));
}
