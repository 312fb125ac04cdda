using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Reconnect.Api.Hosting;

/// <summary>Address, limits and logs of the host.</summary>
internal static class HostDefaults
{
    private const string DefaultAddress = "http://localhost:5080";
    private const int LargestBody = 4 * 1024 * 1024;

    public static void UseReconnectDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultAddress);
        // The dashboard is a build output, also outside of Development.
        builder.WebHost.UseStaticWebAssets();
        // Looking for changed files at run time serves them as they lie there, three times as large as the compressed ones of the build.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= bool.FalseString;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.AddRequestDecompression();
        builder.Services.AddSerilog(log => Configure(log, builder));
    }

    public static IServiceCollection AddJson(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
    {
        options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        options.SerializerOptions.AllowDuplicateProperties = false;
        // No request is that deep, but the schema of a report with its statistics is.
        options.SerializerOptions.MaxDepth = 32;
        options.SerializerOptions.RespectNullableAnnotations = true;
        options.SerializerOptions.TypeInfoResolver = (options.SerializerOptions.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(StorableText.Require);
        options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    });

    /// <summary>Readable lines for people, JSON where a machine reads along (<c>Logging__Json=true</c>).</summary>
    private static void Configure(LoggerConfiguration log, WebApplicationBuilder builder)
    {
        log.MinimumLevel.Is(builder.Configuration.GetValue("Logging:MinimumLevel", LogEventLevel.Information))
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Npgsql", LogEventLevel.Warning)
            // Who is refused is told so; a line for each would be noise.
            .MinimumLevel.Override("Reconnect.Api.Access.ApiKeyAuthentication", LogEventLevel.Warning)
            // A failed command is thrown to whoever sent it; the first migration asks for a table that is not there yet.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal)
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
            // An address that is taken is told in one line, which says what to do.
            .Filter.ByExcluding(line => line.Exception is IOException { InnerException: AddressInUseException });
        if (builder.Configuration.GetValue<bool>("Logging:Json"))
            log.WriteTo.Console(new CompactJsonFormatter());
        else
            log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture);
    }
}
