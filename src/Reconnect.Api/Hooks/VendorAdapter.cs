namespace Reconnect.Api.Hooks;

/// <summary>
/// What a vendor posts, how it proves that it is the vendor, and what answer it needs. Pure: bytes, headers, keys and the clock in,
/// a verdict and events out. One file each; the registry finds them.
/// </summary>
internal abstract class VendorAdapter
{
    /// <summary>In the hook's address.</summary>
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>What the vendor's events are of where neither they nor the connection say so.</summary>
    public virtual string? Channel => null;

    public abstract IReadOnlyList<VerificationField> Fields { get; }

    public abstract VendorSetup Setup { get; }

    /// <summary>For connections that set none; null: not checked, since the vendor does not sign its retries anew.</summary>
    public virtual int? AgeLimitSeconds => null;

    /// <summary>What makes the vendor stop at once.</summary>
    public virtual int RetiredStatus => StatusCodes.Status410Gone;

    /// <summary>What makes the vendor come back later.</summary>
    public virtual int UnavailableStatus => StatusCodes.Status503ServiceUnavailable;

    /// <summary>The <c>WWW-Authenticate</c> of a refusal.</summary>
    public virtual string Challenge => "Signature realm=\"hooks\"";

    /// <summary>The sender is the customer, who can repair an unreadable body: it is refused instead of quarantined.</summary>
    public virtual bool RefusesUnreadable => false;

    public abstract Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit);

    public abstract HookReading Read(HookRequest request);

    /// <summary>The certificate that verification needs; only an address of the vendor's own.</summary>
    public virtual Uri? CertificateOf(HookRequest request, VerificationKeys keys) => null;
}

/// <summary>What an operator enters at the vendor.</summary>
/// <param name="Steps">In order; the address and the keys are shown beside them.</param>
/// <param name="Events">The events to tick, in the vendor's words.</param>
/// <param name="Metadata">How a message carries our ids.</param>
internal sealed record VendorSetup(IReadOnlyList<string> Steps, IReadOnlyList<string> Events, string Metadata);

/// <summary>A key or setting of verification.</summary>
/// <param name="Name">In the API.</param>
/// <param name="Label">For people.</param>
internal sealed record VerificationField(string Name, string Label)
{
    /// <summary>Whether nothing can be verified without it.</summary>
    public bool Required { get; init; } = true;

    /// <summary>What is wrong with a value; null: nothing.</summary>
    public Func<string, string?> Check { get; init; } = _ => null;

    /// <summary>Where the key is ours to choose.</summary>
    public Func<string>? Generate { get; init; }

    /// <summary>Requests without a connection in their address find it by this key.</summary>
    public bool IsLookup { get; init; }

    /// <summary>true or false, instead of a key.</summary>
    public bool IsFlag { get; init; }
}

/// <summary>The live keys of a connection, the newest first.</summary>
internal sealed class VerificationKeys(IReadOnlyDictionary<string, IReadOnlyList<string>> values)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values => values;

    public IReadOnlyList<string> Of(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Any(string name, Func<string, bool> matches)
    {
        // Every key is tried, so that the time taken does not tell which one matched.
        var found = false;
        foreach (var key in Of(name))
            found |= matches(key);
        return found;
    }

    public bool Flag(string name) => Of(name) is ["true", ..];
}
