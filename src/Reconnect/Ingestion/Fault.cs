namespace Reconnect.Ingestion;

/// <summary>What is wrong with one event.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Detail">What to change, for people.</param>
/// <param name="Pointer">JSON pointer within the event; empty for the event itself.</param>
public sealed record Fault(string Code, string Detail, string Pointer);

/// <summary>The codes of faults, conflicts and held-back events.</summary>
public static class FaultCodes
{
    public const string NotAnObject = "not_an_object";
    public const string UnreadableEvent = "unreadable_event";
    public const string EventTooLarge = "event_too_large";
    public const string TooManyKeys = "too_many_keys";
    public const string DuplicateKey = "duplicate_key";
    public const string MissingField = "missing_field";
    public const string InvalidType = "invalid_type";
    public const string InvalidValue = "invalid_value";
    public const string InvalidText = "invalid_text";
    public const string TooLong = "too_long";
    public const string UnknownType = "unknown_type";
    public const string InvalidTimestamp = "invalid_timestamp";
    public const string InTheFuture = "in_the_future";
    public const string TooOld = "too_old";
    public const string InvalidClickToken = "invalid_click_token";
    public const string ExpiredClickToken = "expired_click_token";
    public const string ConflictingDuplicate = "conflicting_duplicate";
    public const string UnknownCampaign = "unknown_campaign";
    public const string UnknownVersion = "unknown_version";
    public const string UnknownVariation = "unknown_variation";
}
