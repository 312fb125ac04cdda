using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Reconnect.Api.Hosting;

/// <summary>The OpenAPI document and Swagger UI at <c>/swagger</c>.</summary>
internal static class ApiDescription
{
    public const string DocumentPath = "/openapi/v1.json";
    private const string KeyScheme = "ApiKey";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Reconnect",
                Version = "v1",
                Description = """
                    What triggered messages earned. Post send, click, identify and purchase events; read reports as JSON or CSV.

                    Systems send an API key: `Authorization: Bearer rk_…`. Failures are `application/problem+json` (RFC 9457).
                    """,
            };
            // The address is the reader's own.
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
            document.Components.SecuritySchemes[KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API key: rk_…",
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(NameAsync);
        options.AddOperationTransformer(SecureAsync);
        options.AddOperationTransformer(ExampleMetadata.Transform);
    });

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint(DocumentPath, "Reconnect v1");
            ui.DocumentTitle = "Reconnect API";
            ui.EnablePersistAuthorization();
            ui.EnableTryItOutByDefault();
        });
    }

    /// <summary>The handler's name is the operation's id.</summary>
    private static Task NameAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var method = context.Description.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>().FirstOrDefault();
        if (method is not null)
            operation.OperationId = char.ToLowerInvariant(method.Name[0]) + method.Name[1..];
        return Task.CompletedTask;
    }

    private static Task SecureAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
            return Task.CompletedTask;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(KeyScheme, context.Document)] = [] }];
        operation.Responses ??= [];
        operation.Responses.TryAdd("401", new OpenApiResponse { Description = "No API key, an unknown one or a revoked one." });
        operation.Responses.TryAdd("403", new OpenApiResponse { Description = "The key's scopes do not allow it." });
        return Task.CompletedTask;
    }
}
