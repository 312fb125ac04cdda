using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Reconnect.Api.Hosting;

/// <summary>A request and an answer to show in the API description.</summary>
internal sealed record EndpointExamples(string? Request, string? Answer);

/// <summary>Puts the examples of endpoints into the API description.</summary>
internal static class ExampleMetadata
{
    public static TBuilder WithExamples<TBuilder>(this TBuilder builder, string? request, string? answer)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new EndpointExamples(request, answer));

    public static Task Transform(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var examples = context.Description.ActionDescriptor.EndpointMetadata.OfType<EndpointExamples>().LastOrDefault();
        if (examples?.Request is { } request && operation.RequestBody?.Content is { } content && content.TryGetValue("application/json", out var body))
            body.Example = JsonNode.Parse(request);
        if (examples?.Answer is { } answer && operation.Responses is { } responses)
            foreach (var (status, response) in responses)
                if (status.StartsWith('2') && response.Content is { } answers && answers.TryGetValue("application/json", out var json))
                    json.Example = JsonNode.Parse(answer);
        return Task.CompletedTask;
    }
}

/// <summary>Examples as JSON. They work when they are pasted.</summary>
internal static class Examples
{
    public const string Events = """
        {"events":[{"eventId":"order-1001","type":"purchase","occurredAt":"2026-03-01T12:30:00Z","userId":"ada","transactionId":"1001","value":49.90,"currency":"USD"}]}
        """;

    public const string EventsAnswer = """
        {"accepted":1,"duplicates":0,"rejected":0,"quarantined":0,"errors":[]}
        """;

    public const string Campaign = """
        {"id":"welcome","name":"Welcome series","channels":["email","sms"],"attributionWindow":"P7D",
         "version":{"id":"v1","primaryMetric":"revenue","startsAt":"2026-03-01T00:00:00Z","variations":[
          {"id":"A","name":"E-mail first","trafficShare":50,"channels":["email","sms"],"isControl":false},
          {"id":"B","name":"SMS only","trafficShare":50,"channels":["sms"],"isControl":false}]}}
        """;

    public const string CampaignChanges = """
        {"name":"Welcome series 2026","attributionWindow":"P14D"}
        """;

    public const string Version = """
        {"id":"v2","startsAt":"2026-04-01T00:00:00Z","primaryMetric":"purchase","variations":[
         {"id":"A","name":"E-mail first","trafficShare":30,"channels":["email","sms"],"isControl":false},
         {"id":"B","name":"SMS only","trafficShare":70,"channels":["sms"],"isControl":false}]}
        """;

    public const string Site = """
        {"timeZone":"Europe/Berlin","currency":"EUR","identityGrace":"PT30M","appendClickToken":true,"viewersSeePeople":false}
        """;

    public const string Key = """
        {"source":"checkout","scopes":["events:write"]}
        """;

    public const string SignIn = """
        {"email":"ada@example.com","password":"correct horse battery"}
        """;

    public const string SignInLink = """
        {"token":"3f1c…"}
        """;

    public const string Password = """
        {"currentPassword":"correct horse battery","newPassword":"battery horse correct"}
        """;

    public const string Member = """
        {"email":"grace@example.com","role":"viewer"}
        """;
}
