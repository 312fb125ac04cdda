using Microsoft.AspNetCore.Routing.Template;

namespace Reconnect.Api.Hosting;

/// <summary>
/// Addresses of the API that no endpoint takes: 405 with what is allowed where another method is, otherwise 404. Routing alone would answer every GET
/// with 404, since the dashboard's own addresses take those.
/// </summary>
internal static class NotAllowed
{
    public static void MapNotAllowed(this WebApplication app) => app.Map("/api/{**rest}", (HttpContext http, EndpointDataSource endpoints) =>
        {
            var allowed = endpoints.Endpoints.OfType<RouteEndpoint>().Where(e => Matches(e, http.Request.Path))
                .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (allowed.Count == 0)
                return Results.StatusCode(StatusCodes.Status404NotFound);
            // The method is right, so an endpoint has refused the content type.
            if (allowed.Contains(http.Request.Method, StringComparer.Ordinal))
                return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
            http.Response.Headers.Allow = string.Join(", ", allowed);
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        })
        .AllowAnonymous()
        .WithOrder(1)
        .ExcludeFromDescription();

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true
        && endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not null
        && new TemplateMatcher(TemplateParser.Parse(endpoint.RoutePattern.RawText.TrimStart('/')), []).TryMatch(path, []);
}
