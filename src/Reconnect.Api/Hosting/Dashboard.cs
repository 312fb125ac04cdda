using Microsoft.Net.Http.Headers;

namespace Reconnect.Api.Hosting;

/// <summary>The React dashboard on the same host: its files, and its page for every address that is not an API's or a file's.</summary>
internal static class Dashboard
{
    private const string Page = "index.html";

    public static void MapDashboard(this WebApplication app)
    {
        app.MapStaticAssets().Add(endpoint =>
        {
            // Hashed file names never change their content.
            if (endpoint is RouteEndpointBuilder route && route.RoutePattern.RawText?.StartsWith("assets/", StringComparison.Ordinal) == true && route.RequestDelegate is { } serve)
                route.RequestDelegate = http =>
                {
                    http.Response.OnStarting(() =>
                    {
                        if (http.Response.StatusCode < 400)
                            http.Response.Headers[HeaderNames.CacheControl] = "public,max-age=31536000,immutable";
                        return Task.CompletedTask;
                    });
                    return serve(http);
                };
        });
        app.MapFallbackToFile("/", Page);
        app.MapFallbackToFile(@"{*path:nonfile:regex(^(?!(api|hooks|health|swagger|openapi|t|s|v1|v2)(/|$)).*$)}", Page);
    }
}
