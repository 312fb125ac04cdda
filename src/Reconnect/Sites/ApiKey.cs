namespace Reconnect.Sites;

/// <summary>A sender's or reader's key. It belongs to one site and one source; only its hash is kept.</summary>
public sealed class ApiKey
{
    public int Id { get; init; }

    public int SiteId { get; init; }

    /// <summary>The name under which this key's events are de-duplicated: identity of an event is (site, source, eventId).</summary>
    public required string Source { get; init; }

    public required string[] Scopes { get; init; }

    /// <summary>SHA-256 of the whole key.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The first characters, to tell keys apart on screen.</summary>
    public required string Prefix { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }
}
