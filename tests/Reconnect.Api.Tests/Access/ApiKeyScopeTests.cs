using System.Net;
using Reconnect.Api.Tests.Hosting;

namespace Reconnect.Api.Tests.Access;

/// <summary>A key does what its scopes say, and a refusal names the scope that is missing.</summary>
[Collection(SharedHost.Name)]
public sealed class ApiKeyScopeTests(ReconnectHost host)
{
    [Theory]
    [InlineData("/campaigns", "scopes-events", new[] { "events:write" },
        "This needs an API key with the scope reports:read or admin; this key has events:write. An administrator makes keys in Settings or with POST /api/v1/keys.")]
    [InlineData("/keys", "scopes-both", new[] { "events:write", "reports:read" },
        "This needs an API key with the scope admin; this key has events:write and reports:read. An administrator makes keys in Settings or with POST /api/v1/keys.")]
    [InlineData("/session", "scopes-admin", new[] { "admin" }, "This is for members who are signed in to the dashboard; no API key opens it.")]
    public async Task A_key_without_the_scope_is_told_which_it_needs_and_which_it_has(string path, string source, string[] scopes, string detail)
    {
        var key = (await host.Http.PostAsync("/keys", new { source, scopes }, HttpStatusCode.Created)).Text("key")!;
        using var http = host.NewClient(key);

        (await http.GetAsync(path, HttpStatusCode.Forbidden)).Text("detail").Should().Be(detail);
    }
}
