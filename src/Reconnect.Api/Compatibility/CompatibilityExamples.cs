namespace Reconnect.Api.Compatibility;

/// <summary>Examples as JSON. They work when they are pasted, with a write key of one's own.</summary>
internal static class CompatibilityExamples
{
    public const string Identify = """
        {"messageId":"a-1","userId":"ada","anonymousId":"browser-7c1e","timestamp":"2026-03-01T09:00:00.000Z"}
        """;

    public const string Track = """
        {"messageId":"a-2","event":"Order Completed","userId":"ada","properties":{"order_id":"1001","revenue":22.50,"currency":"USD"},"timestamp":"2026-03-01T10:30:00.000Z"}
        """;

    public const string Page = """
        {"messageId":"a-3","anonymousId":"browser-7c1e","properties":{"url":"https://shop.example/cart"}}
        """;

    public const string Group = """
        {"messageId":"a-4","userId":"ada"}
        """;

    public const string Batch = """
        {"batch":[{"type":"track","messageId":"a-5","event":"Product Added","anonymousId":"browser-7c1e","properties":{"price":16.5,"quantity":2,"currency":"USD"},"timestamp":"2026-03-01T10:00:00.000Z"}],
         "sentAt":"2026-03-01T10:00:01.000Z"}
        """;

    public const string SegmentAnswer = """
        {"success":true,"results":[{"index":0,"messageId":"a-2","status":"stored","code":null,"detail":null,"pointer":null}]}
        """;
}
