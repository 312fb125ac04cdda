using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Reconnect.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Connections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "connections",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    site_id = table.Column<int>(type: "integer", nullable: false),
                    public_id = table.Column<string>(type: "text", nullable: false),
                    vendor = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: true),
                    verification = table.Column<byte[]>(type: "bytea", nullable: true),
                    key_hashes = table.Column<string[]>(type: "text[]", nullable: false),
                    confirmation = table.Column<string>(type: "text", nullable: true),
                    verification_off = table.Column<bool>(type: "boolean", nullable: false),
                    counts_clicks = table.Column<bool>(type: "boolean", nullable: false),
                    counts_opens = table.Column<bool>(type: "boolean", nullable: false),
                    message_key = table.Column<string>(type: "text", nullable: false),
                    campaign_key = table.Column<string>(type: "text", nullable: false),
                    variation_key = table.Column<string>(type: "text", nullable: false),
                    user_key = table.Column<string>(type: "text", nullable: false),
                    age_limit_seconds = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_connections", x => x.id);
                    table.ForeignKey(
                        name: "fk_connections_sites_site_id",
                        column: x => x.site_id,
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_connections_public_id",
                table: "connections",
                column: "public_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_connections_site_id",
                table: "connections",
                column: "site_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "connections");
        }
    }
}
