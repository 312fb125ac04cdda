using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Connections;
using Reconnect.Api.Hooks;
using Reconnect.Api.Hooks.Vendors;
using Reconnect.Api.Hosting;
using Reconnect.Connections;
using Reconnect.Hooks;
using Reconnect.Ingestion;
using Reconnect.Tracking;

namespace Reconnect.Api.Compatibility;

/// <summary>Reads, finds the connection by the API key, stores, answers.</summary>
internal sealed class DynamicYieldIntake(ConnectionDirectory connections, HookLedger ledger, LinkKeyRing keys, TimeProvider clock)
{
    public Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> TakeAsync(HttpRequest http, bool needsCustomer, CancellationToken cancellationToken) =>
        TakeAsync(http, needsCustomer, (vendor, request) => vendor.Read(request), cancellationToken);

    public Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> TakeOptInAsync(HttpRequest http, string channel, bool optedIn, CancellationToken cancellationToken) =>
        TakeAsync(http, needsCustomer: true, (_, request) => DynamicYield.ReadOptIn(request, channel, optedIn), cancellationToken);

    private async Task<Results<Ok<DynamicYieldAnswer>, ProblemHttpResult>> TakeAsync(
        HttpRequest http, bool needsCustomer, Func<DynamicYield, HookRequest, HookReading> read, CancellationToken cancellationToken)
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
        var reading = read(vendor, request);
        if ((reading.Unreadable ?? UserFault(body, needsCustomer)) is { } fault)
            return Problem(StatusCodes.Status422UnprocessableEntity, ProblemTypes.Validation, "The request does not fit", fault);
        var items = new List<HookItem>();
        foreach (var item in reading.Items)
            items.Add(item.Kind == HookKind.Click ? await WithMessageAsync(item, open.Connection, cancellationToken) : item);
        var result = await ledger.StoreAsync(open.Connection, items, bytes.Length, request.ReceivedAt, FaultyItems.Refused(StatusCodes.Status422UnprocessableEntity), cancellationToken);
        var warnings = result.Verdicts.Select((v, i) => (Verdict: v, Index: i)).Where(v => v.Verdict.Outcome == ItemOutcome.Refused)
            .Select(v => new DynamicYieldWarning(v.Index, v.Verdict.Fault!.Code, v.Verdict.Fault.Detail)).ToList();
        return warnings.Count < result.Verdicts.Count
            ? TypedResults.Ok(new DynamicYieldAnswer(warnings))
            : Problem(StatusCodes.Status422UnprocessableEntity, ProblemTypes.Validation, "Every event was refused", string.Join(' ', warnings.Select(w => w.Message).Distinct(StringComparer.Ordinal)));
    }

    /// <summary>The message of a push token that the tracking data brings back. A token of another site is none.</summary>
    private async Task<HookItem> WithMessageAsync(HookItem click, Connection connection, CancellationToken cancellationToken)
    {
        foreach (var text in click.Metadata.Values.Where(v => v.Contains('.', StringComparison.Ordinal)))
            if (await keys.ReadAsync(text, LinkPurpose.Push, cancellationToken) is { } link && link.SiteId == connection.SiteId)
                return click with { Metadata = new Dictionary<string, string>(click.Metadata, StringComparer.Ordinal) { [connection.MessageKey] = link.MessageId } };
        return click;
    }

    private static string? UserFault(JsonElement body, bool needsCustomer)
    {
        if (DynamicYield.CustomerOf(body) is not null)
            return null;
        if (needsCustomer)
            return "user.cuid is required: this is told of known customers.";
        return (body.Text("user", "dyid") ?? body.Text("user", "id") ?? body.Text("user", "dyid_server")) is null ? "user.dyid or user.id is required." : null;
    }

    private static ProblemHttpResult Problem(int status, string? type, string title, string detail) =>
        TypedResults.Problem(statusCode: status, type: type, title: title, detail: detail);
}
