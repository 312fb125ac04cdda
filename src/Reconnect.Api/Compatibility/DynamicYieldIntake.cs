using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Connections;
using Reconnect.Api.Hooks;
using Reconnect.Api.Hooks.Vendors;
using Reconnect.Api.Hosting;
using Reconnect.Hooks;
using Reconnect.Ingestion;

namespace Reconnect.Api.Compatibility;

/// <summary>Reads, finds the connection by the API key, stores, answers.</summary>
internal sealed class DynamicYieldIntake(ConnectionDirectory connections, HookLedger ledger, TimeProvider clock)
{
    public async Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> TakeAsync(HttpRequest http, bool needsCustomer, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(http.BodyReader, IntakeLimits.RequestBytes, cancellationToken) is not { } bytes)
            return Problem(StatusCodes.Status413PayloadTooLarge, ProblemTypes.TooLarge, "The request is too large", $"A request has at most {IntakeLimits.RequestBytes} bytes.");
        var key = http.Headers[DynamicYield.KeyHeader].ToString();
        if (key.Length == 0 || await connections.FindByKeyAsync(key, cancellationToken) is not { Vendor: DynamicYield vendor } open)
            return Problem(
                StatusCodes.Status401Unauthorized, type: null, "The API key is unknown", $"Send the API key of a connection of the kind dynamic-yield as {DynamicYield.KeyHeader}.");
        var request = new HookRequest { Body = bytes, ReceivedAt = clock.GetUtcNow(), Address = http.Path };
        if (request.Json is not { } body)
            return Problem(StatusCodes.Status400BadRequest, ProblemTypes.UnreadableRequest, "The request cannot be read", "The body is not JSON.");
        var reading = vendor.Read(request);
        if ((reading.Unreadable ?? UserFault(body, needsCustomer)) is { } fault)
            return Problem(StatusCodes.Status422UnprocessableEntity, ProblemTypes.Validation, "The request does not fit", fault);
        var result = await ledger.StoreAsync(open.Connection, reading.Items, bytes.Length, request.ReceivedAt, FaultyItems.Refused(StatusCodes.Status422UnprocessableEntity), cancellationToken);
        var warnings = result.Verdicts.Select((v, i) => (Verdict: v, Index: i)).Where(v => v.Verdict.Outcome == ItemOutcome.Refused)
            .Select(v => new DynamicYieldWarning(v.Index, v.Verdict.Fault!.Code, v.Verdict.Fault.Detail)).ToList();
        return warnings.Count < result.Verdicts.Count
            ? TypedResults.Ok(new DynamicYieldAnswer(warnings))
            : Problem(StatusCodes.Status422UnprocessableEntity, ProblemTypes.Validation, "Every event was refused", string.Join(' ', warnings.Select(w => w.Message).Distinct(StringComparer.Ordinal)));
    }

    private static string? UserFault(JsonElement body, bool needsCustomer)
    {
        var isCustomer = body.Text("user", "cuid") is not null || (body.Text("user", "type") == "cuid" && body.Text("user", "id") is not null);
        if (isCustomer)
            return null;
        if (needsCustomer)
            return "user.cuid is required: these events are of known customers.";
        return (body.Text("user", "dyid") ?? body.Text("user", "id") ?? body.Text("user", "dyid_server")) is null ? "user.dyid or user.id is required." : null;
    }

    private static ProblemHttpResult Problem(int status, string? type, string title, string detail) =>
        TypedResults.Problem(statusCode: status, type: type, title: title, detail: detail);
}
