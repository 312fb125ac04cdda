using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Hooks;

namespace Reconnect.Api.Hooks.Vendors;

/// <summary>
/// Amazon SES through SNS. A signature of Amazon's does not prove that it is your topic, so the topic has to be named, and a subscription is
/// confirmed by the operator alone.
/// </summary>
internal sealed partial class AmazonSes : VendorAdapter
{
    private const string Topic = "topicArn";

    private static readonly FrozenDictionary<string, HookKind> Kinds = new Dictionary<string, HookKind>(StringComparer.Ordinal)
    {
        ["Send"] = HookKind.Accepted,
        ["Delivery"] = HookKind.Delivered,
        ["DeliveryDelay"] = HookKind.Deferred,
        ["Open"] = HookKind.Open,
        ["Click"] = HookKind.Click,
        ["Bounce"] = HookKind.Bounce,
        ["Complaint"] = HookKind.SpamComplaint,
        ["Reject"] = HookKind.Dropped,
        ["Rendering Failure"] = HookKind.Dropped,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Name => "amazon-ses-sns";

    public override string Title => "Amazon SES (through SNS)";

    public override string Channel => "email";

    public override IReadOnlyList<VerificationField> Fields { get; } =
    [
        new(Topic, "ARN of your SNS topic") { Check = value => ArnPattern().IsMatch(value) ? null : "must be the ARN of a topic, such as arn:aws:sns:eu-west-1:123456789012:ses-events." },
    ];

    public override VendorSetup Setup { get; } = new(
        [
            "In Amazon SNS create a topic and enter its ARN here.",
            "Subscribe the address to it (protocol HTTPS, raw message delivery off), then open the confirmation shown in this connection.",
            "In Amazon SES create a configuration set with an event destination to that topic, tick the events below, and send with that set.",
        ],
        ["Sends", "Deliveries", "Delivery delays", "Opens", "Clicks", "Hard bounces", "Complaints", "Rejects", "Rendering failures"],
        "Send rc_mid (and rc_campaign, rc_variation, rc_user where you like) as message tags, to one recipient a message.");

    public override Uri? CertificateOf(HookRequest request, VerificationKeys keys) =>
        request.Json is { } body && IsOurs(body, keys) && AmazonAddress(body.Text("SigningCertURL")) is { } address && address.AbsolutePath.EndsWith(".pem", StringComparison.Ordinal)
            ? address
            : null;

    public override Verification Verify(HookRequest request, VerificationKeys keys, TimeSpan? ageLimit)
    {
        if (request.Json is not { ValueKind: JsonValueKind.Object } body)
            return Verification.Refused("The body is not an SNS message.");
        if (!IsOurs(body, keys))
            return Verification.Refused("The message is of another topic than the one configured.");
        if (request.Certificate is not { } certificate)
            return Verification.Refused("SigningCertURL is not an address of Amazon SNS.");
        return Verification.Of(IsSigned(body, certificate));
    }

    public override HookReading Read(HookRequest request)
    {
        if (request.Json is not { ValueKind: JsonValueKind.Object } body)
            return HookReading.NotReadable("The body is not an SNS message.");
        switch (body.Text("Type"))
        {
            case "SubscriptionConfirmation":
                return HookReading.Nothing with { Confirmation = AmazonAddress(body.Text("SubscribeURL"))?.AbsoluteUri };
            case "Notification" when HookJson.Parse(Encoding.UTF8.GetBytes(body.Text("Message") ?? "")) is { ValueKind: JsonValueKind.Object } message:
                return new HookReading([.. Items(body.Text("MessageId"), message)]);
            default:
                // Amazon says once in a plain sentence that it has validated the topic.
                return HookReading.Nothing;
        }
    }

    private static IEnumerable<HookItem> Items(string? snsId, JsonElement e)
    {
        var type = e.Text("eventType") ?? e.Text("notificationType") ?? "";
        var detail = e.Member(DetailName(type)) ?? default;
        var messageId = e.Text("mail", "messageId");
        var recipients = Recipients(type, detail);
        var item = new HookItem
        {
            Kind = Kinds.GetValueOrDefault(type),
            VendorType = type,
            Key = snsId ?? HookKey.Of(e.Raw().Span),
            Channel = "email",
            MessageIds = messageId is null ? [] : [messageId],
            OccurredAt = detail.Time("timestamp") ?? e.Time("mail", "timestamp"),
            Url = detail.Text("link"),
            UserAgent = detail.Text("userAgent"),
            Metadata = Tags(e),
            Raw = e.Raw(),
        };
        return recipients.Count < 2 ? [item] : recipients.Select(r => item with { Key = HookKey.Of(snsId, r) });
    }

    /// <summary>deliveryDelay, but failure for a rendering failure.</summary>
    private static string DetailName(string type) =>
        type.Length == 0 ? "" : type == "Rendering Failure" ? "failure" : char.ToLowerInvariant(type[0]) + type[1..];

    private static List<string> Recipients(string type, JsonElement detail) =>
        detail.Member(type switch { "Bounce" => "bouncedRecipients", "Complaint" => "complainedRecipients", _ => "" }) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(r => r.Text("emailAddress")).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];

    /// <summary>Tags have lists of values; ours have one.</summary>
    private static Dictionary<string, string> Tags(JsonElement e)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in e.Member("mail", "tags").Members())
            if (values.ValueKind == JsonValueKind.Array && values.GetArrayLength() > 0 && values[0].Text() is { } value)
                tags[name] = value;
        return tags;
    }

    private static bool IsOurs(JsonElement body, VerificationKeys keys) => keys.Of(Topic).Contains(body.Text("TopicArn"), StringComparer.Ordinal);

    private static bool IsSigned(JsonElement body, X509Certificate2 certificate)
    {
        HashAlgorithmName? hash = body.Text("SignatureVersion") switch
        {
            "1" => HashAlgorithmName.SHA1,
            "2" => HashAlgorithmName.SHA256,
            _ => null,
        };
        var signature = body.Text("Signature") ?? "";
        var bytes = new byte[signature.Length];
        using var key = certificate.GetRSAPublicKey();
        return hash is { } algorithm && key is not null && Convert.TryFromBase64String(signature, bytes, out var written)
            && key.VerifyData(Encoding.UTF8.GetBytes(Signed(body)), bytes.AsSpan(0, written), algorithm, RSASignaturePadding.Pkcs1);
    }

    private static string Signed(JsonElement body)
    {
        string[] names = body.Text("Type") == "Notification"
            ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
            : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
        return string.Concat(names.Where(n => body.Text(n) is not null).Select(n => $"{n}\n{body.Text(n)}\n"));
    }

    /// <summary>Only https addresses of SNS itself, on the default port.</summary>
    private static Uri? AmazonAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && uri.UserInfo.Length == 0 && HostPattern().IsMatch(uri.Host)
            ? uri
            : null;

    [GeneratedRegex(@"\Asns\.[a-z0-9-]{3,40}\.amazonaws\.com(\.cn)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"\Aarn:aws(-[a-z-]+)?:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_.-]{1,256}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArnPattern();
}
