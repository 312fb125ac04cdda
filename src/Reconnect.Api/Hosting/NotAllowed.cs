using Microsoft.AspNetCore.Routing.Template;

namespace Reconnect.Api.Hosting;

/// <summary>
/// Routing alone answers every GET that no endpoint of the API takes with 404, since the dashboard's own addresses take those; where another method is
/// taken it is 405 with what is allowed.
/// </summary>
internal static class NotAllowed
{
    /// <summary>Turns an answer of 404 into 405 where the address exists.</summary>
    public static void Correct(HttpContext http)
    {
        if (http.Response.StatusCode != StatusCodes.Status404NotFound || !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return;
        var allowed = http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => Matches(e, http.Request.Path))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (allowed.Count == 0 || allowed.Contains(http.Request.Method, StringComparer.Ordinal))
            return;
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", allowed);
    }

    private static bool Matches(RouteEndpoint endpoint, PathString path) =>
        endpoint.RoutePattern.RawText is { } pattern
        && pattern.StartsWith("/api/", StringComparison.Ordinal)
        && new TemplateMatcher(TemplateParser.Parse(pattern.TrimStart('/')), []).TryMatch(path, []);
}
