namespace Reconnect.Api.Hooks;

/// <summary>
/// For vendors that sign nothing and send what an operator entered: a password in the address (Basic), a bearer token or a fixed header.
/// </summary>
internal static class SharedToken
{
    public const string Field = "token";
    public const string Header = "X-Webhook-Token";
    public const string Challenge = "Basic realm=\"hooks\"";

    public static VerificationField Token { get; } = new(Field, "Token")
    {
        Generate = GeneratedKeys.Password,
        Check = value => value.Length >= 12 && !value.AsSpan().ContainsAnyExceptInRange('!', '~') ? null : "must have at least 12 printable characters without blanks.",
    };

    /// <summary>How an operator can enter the token, in one sentence.</summary>
    public const string Steps = "Enter the token as password of a Basic login (any user name), as bearer token, or as header " + Header + ": whichever the vendor offers.";

    public static Verification Verify(HookRequest request, VerificationKeys keys)
    {
        var authorization = request.Header("Authorization");
        var given = request.Header(Header) ?? Signatures.Bearer(authorization) ?? Signatures.Basic(authorization)?.Password;
        return given is null
            ? Verification.Refused($"No token came: neither in Authorization nor in {Header}.")
            : keys.Any(Field, token => Signatures.IsText(given, token)) ? Verification.Ok : Verification.Refused("The token is none of this connection.");
    }
}
