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

    public const string DynamicYieldEvents = """
        {"user":{"dyid":"browser-7c1e"},"session":{"dy":"s-1"},
         "events":[{"name":"Purchase","properties":{"dyType":"purchase-v1","value":22.50,"currency":"USD","uniqueTransactionId":"1001"} }]}
        """;

    public const string DynamicYieldEngagements = """
        {"user":{"dyid":"browser-7c1e"},"engagements":[{"type":"PN_CLICK","trackingData":{"rc_mid":"m-1001"} }]}
        """;

    public const string DynamicYieldOffline = """
        {"user":{"cuid":"ada"},"events":[{"name":"Purchase","timestamp":"2026-03-01T12:30:00Z","properties":{"dyType":"purchase-v1","value":22.50,"currency":"USD","uniqueTransactionId":"1002"} }]}
        """;

    public const string DynamicYieldOptIn = """
        {"user":{"cuid":"ada"} }
        """;

    public const string DynamicYieldAnswer = """
        {"warnings":[]}
        """;
}
