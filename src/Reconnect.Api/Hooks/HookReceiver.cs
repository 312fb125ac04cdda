using Reconnect.Api.Connections;
using Reconnect.Api.Hosting;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks;

/// <summary>One request of a vendor: read, verify, parse, store, answer, in this order.</summary>
internal sealed class HookReceiver(
    ConnectionDirectory connections, HookLedger ledger, DeliveryLog deliveries, ISigningCertificates certificates, PublicAddress address, TimeProvider clock,
    ILogger<HookReceiver> logger)
{
    public async Task<IResult> ReceiveAsync(VendorAdapter vendor, string connectionId, HttpRequest http, CancellationToken cancellationToken)
    {
        if (await connections.FindAsync(connectionId, cancellationToken) is not { } open || open.Vendor != vendor)
            return TypedResults.NotFound();
        if (open.Connection.RetiredAt is not null)
            return TypedResults.Problem(statusCode: vendor.RetiredStatus, title: "This connection was deleted", detail: "Remove the address at the vendor.");
        if (await RequestBody.ReadAsync(http.BodyReader, HooksApi.LargestBody, cancellationToken) is not { } body)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status413PayloadTooLarge, type: ProblemTypes.TooLarge, title: "The request is too large",
                detail: $"A hook must have at most {HooksApi.LargestBody} bytes after decompression.");
        var request = await WithCertificateAsync(open, RequestOf(http, body), cancellationToken);
        var verification = Verify(open, request);
        if (verification.Refusal is { } reason)
            return await RefuseAsync(open, request, reason, http.HttpContext, cancellationToken);
        return await StoreAsync(open, request, cancellationToken);
    }

    private HookRequest RequestOf(HttpRequest http, byte[] body) => new()
    {
        Body = body,
        ReceivedAt = clock.GetUtcNow(),
        Address = address.Base + http.PathBase + http.Path + http.QueryString,
        ContentType = http.ContentType ?? "",
        Headers = http.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        Query = http.Query.ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal),
    };

    private async Task<HookRequest> WithCertificateAsync(OpenConnection open, HookRequest request, CancellationToken cancellationToken) =>
        open.Vendor.CertificateOf(request, open.Keys) is { } certificate
            ? request with { Certificate = await certificates.GetAsync(certificate, cancellationToken) }
            : request;

    private static Verification Verify(OpenConnection open, HookRequest request)
    {
        if (open.Connection.VerificationOff)
            return Verification.Ok;
        return open.Missing is [var field, ..]
            ? Verification.Refused($"{open.Vendor.Fields.First(f => f.Name == field).Label} ({field}) is missing: save it in this connection first.")
            : open.Vendor.Verify(request, open.Keys, open.AgeLimit);
    }

    private async Task<IResult> RefuseAsync(OpenConnection open, HookRequest request, string reason, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            await deliveries.AddAsync(
                open.Connection.Id, new Delivery(request.ReceivedAt, StatusCodes.Status401Unauthorized, reason, request.Body.Length, HookSummary.None), cancellationToken);
        }
        catch (Exception e) when (Problems.IsUnavailable(e))
        {
            // Whatever the database's state, an unproven sender is told the same.
            logger.RefusalNotCounted(open.Connection.PublicId, e);
        }

        http.Response.Headers.WWWAuthenticate = open.Vendor.Challenge;
        return TypedResults.Problem(statusCode: StatusCodes.Status401Unauthorized, type: ProblemTypes.HookRefused, title: "The request could not be verified", detail: reason);
    }

    private async Task<IResult> StoreAsync(OpenConnection open, HookRequest request, CancellationToken cancellationToken)
    {
        var reading = open.Vendor.Read(request);
        if (reading.Unreadable is { } reason && open.Vendor.RefusesUnreadable)
        {
            await deliveries.AddAsync(
                open.Connection.Id, new Delivery(request.ReceivedAt, StatusCodes.Status400BadRequest, reason, request.Body.Length, HookSummary.None), cancellationToken);
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest, type: ProblemTypes.UnreadableRequest, title: "The request cannot be read", detail: reason);
        }

        var items = reading.Unreadable is null ? reading.Items : [reading.Whole(request.Body)];
        await ledger.StoreAsync(open.Connection, items, request.Body.Length, request.ReceivedAt, FaultyItems.Quarantined, cancellationToken);
        if (reading.Confirmation != open.Connection.Confirmation)
            await connections.NoteConfirmationAsync(open.Connection, reading.Confirmation, cancellationToken);
        return TypedResults.Ok();
    }
}
