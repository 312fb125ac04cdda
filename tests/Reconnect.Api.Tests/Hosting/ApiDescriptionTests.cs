using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Hosting;

[Collection(SharedHost.Name)]
public sealed class ApiDescriptionTests(ReconnectHost host)
{
    private const string Update = "RECONNECT_UPDATE_OPENAPI";
    /// <summary>Signing in, and push events, whose token is their only credential.</summary>
    private static readonly string[] OpenToAll = ["/api/v1/session", "/api/v1/session/link", "/api/v1/track/push"];

    [Fact]
    public async Task The_committed_document_is_what_the_host_says()
    {
        var path = Repository.File("src/Reconnect.Api/openapi.json");
        var document = await host.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        if (Environment.GetEnvironmentVariable(Update) is not null)
            await File.WriteAllTextAsync(path, document.ReplaceLineEndings("\n"));
        (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n").Should().Be(
            document.ReplaceLineEndings("\n"), "the API changed: run this test once with {0}=1, then npm run api in web/", Update);
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_an_example_where_it_takes_or_gives_a_body()
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await host.Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        foreach (var path in document.GetProperty("paths").EnumerateObject())
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name} {path.Name}";
                operation.Value.TryGetProperty("operationId", out _).Should().BeTrue(name);
                operation.Value.TryGetProperty("summary", out _).Should().BeTrue(name);
                if (operation.Value.TryGetProperty("requestBody", out var body))
                    body.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _).Should().BeTrue(name);
            }
    }

    /// <summary>The document names shapes without their namespaces: of two with one name, one would silently stand for both.</summary>
    [Fact]
    public void Every_shape_of_the_api_has_a_name_of_its_own() => typeof(Program).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsGenericType: false } && type.Namespace?.Contains("Migrations", StringComparison.Ordinal) == false)
        .GroupBy(type => type.Name).Where(types => types.Count() > 1).Select(types => types.Key).Should().BeEmpty();

    [Fact]
    public async Task Nothing_of_the_api_answers_without_a_credential()
    {
        using var nobody = host.NewClient();
        var routes = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) == true)
            .ToList();
        routes.Should().HaveCountGreaterThan(15);
        foreach (var route in routes)
        {
            var path = route.RoutePattern.RawText!.TrimEnd('/').Replace("{id:int}", "1", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal);
            foreach (var method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
                using var response = await nobody.SendAsync(request);
                if (OpenToAll.Contains(path) && route.Metadata.GetMetadata<IAuthorizeData>() is null)
                    continue;
                await Requests.ReadAsync(response, HttpStatusCode.Unauthorized);
            }
        }
    }

    [Fact]
    public async Task Swagger_ui_is_there()
    {
        var page = await host.Http.GetStringAsync(new Uri("/swagger/index.html", UriKind.Relative));
        page.Should().Contain("swagger-ui");
    }

    [Theory]
    [InlineData("GET", "/api/v1/unknown", 404)]
    [InlineData("PUT", "/api/v1/events", 405)]
    [InlineData("GET", "/assets/unknown.js", 404)]
    public async Task What_is_not_there_is_a_problem(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        using var response = await host.Http.SendAsync(request);
        await Requests.ReadAsync(response, (HttpStatusCode)status);
    }

    [Fact]
    public async Task Health_says_live_and_ready()
    {
        (await host.Http.GetStringAsync(new Uri("/health/live", UriKind.Relative))).Should().Be("Healthy");
        (await host.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Should().Be("Healthy");
    }
}
