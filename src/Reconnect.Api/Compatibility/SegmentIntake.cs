using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Connections;
using Reconnect.Api.Hooks;
using Reconnect.Api.Hooks.Vendors;
using Reconnect.Api.Hosting;
using Reconnect.Hooks;

namespace Reconnect.Api.Compatibility;

/// <summary>Reads, finds the connection by the write key, stores, answers.</summary>
internal sealed class SegmentIntake(ConnectionDirectory connections, HookLedger ledger, TimeProvider clock)
{
    public const int LargestCall = 32 * 1024;
    public const int LargestBatch = 500 * 1024;
    private const int MostCalls = 2500;

    public async Task<Results<Ok<SegmentAnswer>, ProblemHttpResult>> TakeAsync(
        HttpRequest http, string? type, int limit, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(http.BodyReader, limit, cancellationToken) is not { } bytes)
            return TooLarge($"This address takes at most {limit} bytes.");
        var json = HookJson.Parse(bytes);
        var key = Signatures.Basic(http.Headers.Authorization)?.User ?? Signatures.Bearer(http.Headers.Authorization) ?? json?.Text("writeKey");
        if (string.IsNullOrEmpty(key) || await connections.FindByKeyAsync(key, cancellationToken) is not { Vendor: Segment } open)
            return Unknown(http);
        if (json is not { ValueKind: JsonValueKind.Object } body || (type is null && body.Member("batch") is not { ValueKind: JsonValueKind.Array }))
            return Unreadable(type is null ? "The body must be {\"batch\":[…]}." : "The body must be a JSON object.", pointer: null);
        var now = clock.GetUtcNow();
        var calls = SegmentCalls.Of(body, type, now).ToList();
        if (calls.Count > MostCalls || calls.Exists(c => c.Item.Raw.Length > LargestCall))
            return TooLarge($"A batch has at most {MostCalls} calls of at most {LargestCall} bytes.");
        var result = await ledger.StoreAsync(open.Connection, calls.ConvertAll(c => c.Item), bytes.Length, now, FaultyItems.Refused(type is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest), cancellationToken);
        var results = calls.Zip(result.Verdicts).Select((c, i) => SegmentResult.Of(i, c.First, c.Second)).ToList();
        return type is not null && results is [{ Status: ItemOutcome.Refused } refused]
            ? Unreadable(refused.Detail!, refused.Pointer)
            : TypedResults.Ok(new SegmentAnswer(Success: true, results));
    }

    private static ProblemHttpResult Unknown(HttpRequest http)
    {
        http.HttpContext.Response.Headers.WWWAuthenticate = "Basic realm=\"reconnect\"";
        return TypedResults.Problem(
            statusCode: StatusCodes.Status401Unauthorized, title: "The write key is unknown",
            detail: "Send the write key of a Segment connection as the user name of a Basic authorization, or as writeKey in the body.");
    }

    private static ProblemHttpResult Unreadable(string detail, string? pointer) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.UnreadableRequest, title: "The call cannot be taken", detail: detail,
        extensions: pointer is null ? null : new Dictionary<string, object?>(StringComparer.Ordinal) { ["pointer"] = pointer });

    private static ProblemHttpResult TooLarge(string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status413PayloadTooLarge, type: ProblemTypes.TooLarge, title: "The request is too large", detail: detail);
}
