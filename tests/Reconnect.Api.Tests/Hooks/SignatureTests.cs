using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reconnect.Api.Hooks;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>How vendors prove that a request is theirs. The vectors of official SDKs stand here as facts; those of the samples run over HTTP.</summary>
public sealed class SignatureTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:ses-events";

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "12345", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://mycompany.com:443/myapp.php?foo=1&bar=2", "12345", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "54321", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1", "12345", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", false)]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "12345", "%%%", false)]
    public void Twilio_signs_the_address_and_the_sorted_form(string address, string token, string signature, bool valid)
    {
        const string form = "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309&To=%2B18005551212&Caller=%2B14158675309";
        var request = Call.Of(form, ("X-Twilio-Signature", signature)) with { Address = address, ContentType = "application/x-www-form-urlencoded" };
        Verify("twilio", request, Call.Keys("authToken", token)).Should().Be(valid);
    }

    [Theory]
    [InlineData("""{"property": "value", "boolean": true}""", true)]
    [InlineData("""{"property": "value", "boolean": false}""", false)]
    public void Twilio_signs_json_by_its_hash_in_the_address(string body, bool valid)
    {
        const string hash = "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        var request = Call.Of(body, ("X-Twilio-Signature", "a9nBmqA0ju/hNViExpshrM61xv4=")) with
        {
            Address = $"https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256={hash}",
            Query = new Dictionary<string, string>(StringComparer.Ordinal) { ["bodySHA256"] = hash },
        };
        Verify("twilio", request, Call.Keys("authToken", "12345")).Should().Be(valid);
    }

    [Fact]
    public void A_json_body_without_its_hash_is_not_signed_at_all()
    {
        var signature = Convert.ToBase64String(Signatures.HmacSha1("12345", "https://hooks.example.com/hooks/x/y"u8));
        Verify("twilio", Call.Of("{}", ("X-Twilio-Signature", signature)), Call.Keys("authToken", "12345")).Should().BeFalse();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public void Amazon_signs_the_named_members_in_both_versions(string version)
    {
        using var key = RSA.Create(2048);
        var request = Sns(key, version, "Notification", Topic);
        var keys = Call.Keys("topicArn", Topic);
        Verify("amazon-ses-sns", request, keys).Should().BeTrue();
        Verify("amazon-ses-sns", request with { Certificate = null }, keys).Should().BeFalse();
        Verify("amazon-ses-sns", Sns(key, version, "SubscriptionConfirmation", Topic), keys).Should().BeTrue();
        Verify("amazon-ses-sns", Sns(key, version, "Notification", Topic, tamper: "x"), keys).Should().BeFalse();
        Verify("amazon-ses-sns", Sns(key, "3", "Notification", Topic), keys).Should().BeFalse();
    }

    [Fact]
    public void A_topic_that_is_not_configured_is_refused_though_Amazon_signed_it()
    {
        using var key = RSA.Create(2048);
        var request = Sns(key, "2", "Notification", Topic.Replace("ses-events", "foreign", StringComparison.Ordinal));
        Call.Vendor("amazon-ses-sns").Verify(request, Call.Keys("topicArn", Topic), ageLimit: null).Refusal.Should().Contain("another topic");
        Call.Vendor("amazon-ses-sns").CertificateOf(request, Call.Keys("topicArn", Topic)).Should().BeNull("nothing is fetched for strangers");
    }

    [Theory]
    [InlineData("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem", true)]
    [InlineData("https://sns.cn-north-1.amazonaws.com.cn/SimpleNotificationService-1.pem", true)]
    [InlineData("http://sns.eu-west-1.amazonaws.com/x.pem", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com:8443/x.pem", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com@evil.example/x.pem", false)]
    [InlineData("https://user@sns.eu-west-1.amazonaws.com/x.pem", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com.evil.example/x.pem", false)]
    [InlineData("https://evil.example/sns.eu-west-1.amazonaws.com/x.pem", false)]
    [InlineData("https://169.254.169.254/latest/x.pem", false)]
    [InlineData("https://sns.eu-west-1.amazonaws.com/x.exe", false)]
    [InlineData("file:///etc/x.pem", false)]
    public void A_certificate_comes_only_from_Amazon(string address, bool wanted)
    {
        var request = Call.Of(JsonSerializer.Serialize(new { Type = "Notification", TopicArn = Topic, SigningCertURL = address }));
        (Call.Vendor("amazon-ses-sns").CertificateOf(request, Call.Keys("topicArn", Topic)) is not null).Should().Be(wanted);
    }

    [Theory]
    [InlineData("52.94.225.248", true)]
    [InlineData("2600:1f18::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("2002:7f00:1::", false)]
    public void Only_public_addresses_are_connected_to(string address, bool isPublic) =>
        PublicNetwork.Contains(System.Net.IPAddress.Parse(address)).Should().Be(isPublic);

    [Fact]
    public void Customer_io_signs_version_timestamp_and_body_within_five_minutes()
    {
        const string body = """{"event_id":"1"}""";
        var sentAt = Call.Now.ToUnixTimeSeconds();
        HookRequest Signed(long timestamp, string key) => Call.Of(
            body, ("X-CIO-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture)), ("X-CIO-Signature", HexHmac(key, $"v0:{timestamp}:{body}")));
        var keys = Call.Keys("signingKey", "new", "old");
        Verify("customerio", Signed(sentAt, "new"), keys).Should().BeTrue();
        Verify("customerio", Signed(sentAt, "old"), keys).Should().BeTrue("two keys are alive");
        Verify("customerio", Signed(sentAt, "older"), keys).Should().BeFalse();
        Verify("customerio", Signed(sentAt - 300, "new"), keys).Should().BeTrue();
        Verify("customerio", Signed(sentAt - 301, "new"), keys).Should().BeFalse();
        Verify("customerio", Signed(sentAt + 301, "new"), keys).Should().BeFalse();
        Verify("customerio", Signed(sentAt, "new") with { Body = "{}"u8.ToArray() }, keys).Should().BeFalse();
    }

    [Fact]
    public void Klaviyo_signs_body_and_timestamp_and_names_its_webhook_twice()
    {
        const string body = """{"data":[],"meta":{"klaviyo_webhook_id":"w1"}}""";
        HookRequest Signed(string id) => Call.Of(
            body, ("Klaviyo-Timestamp", "2026-03-02"), ("Klaviyo-Webhook-Id", id), ("Klaviyo-Signature", HexHmac("a secret of sixteen", body + "2026-03-02")));
        var keys = Call.Keys("secret", "a secret of sixteen");
        Verify("klaviyo", Signed("w1"), keys).Should().BeTrue();
        Verify("klaviyo", Signed("w2"), keys).Should().BeFalse();
        Verify("klaviyo", Signed("w1") with { Body = "{}"u8.ToArray() }, keys).Should().BeFalse();
    }

    [Theory]
    [InlineData("postmark")]
    [InlineData("braze")]
    [InlineData("onesignal")]
    [InlineData("brevo")]
    [InlineData("sparkpost")]
    [InlineData("iterable")]
    public void A_token_comes_as_password_bearer_or_header(string vendor)
    {
        var keys = Call.Keys("token", "new-token-of-mine", "old-token-of-mine");
        string Basic(string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("anybody:" + password));
        Verify(vendor, Call.Of("{}", ("Authorization", Basic("new-token-of-mine"))), keys).Should().BeTrue();
        Verify(vendor, Call.Of("{}", ("Authorization", "Bearer old-token-of-mine")), keys).Should().BeTrue();
        Verify(vendor, Call.Of("{}", ("X-Webhook-Token", "new-token-of-mine")), keys).Should().BeTrue();
        foreach (var authorization in new[] { Basic("another-token"), "Bearer", "Bearer another", "Basic %%%", "Basic " + Convert.ToBase64String("nocolon"u8), "" })
            Verify(vendor, Call.Of("{}", ("Authorization", authorization)), keys).Should().BeFalse(authorization);
        Verify(vendor, Call.Of("{}"), keys).Should().BeFalse();
    }

    [Fact]
    public void Without_any_header_or_with_garbage_in_all_of_them_nobody_verifies()
    {
        string[] headers = ["webhook-id", "webhook-timestamp", "webhook-signature", "X-Twilio-Signature", "X-Twilio-Email-Event-Webhook-Signature",
            "X-Twilio-Email-Event-Webhook-Timestamp", "X-CIO-Signature", "X-CIO-Timestamp", "Klaviyo-Signature", "Klaviyo-Timestamp", "X-Signature", "Authorization"];
        foreach (var vendor in VendorRegistry.All)
            foreach (var value in new[] { null, "", "v1,", "7", "%%%", "Basic AAAA", new string('9', 400), "ÿ" })
            {
                var request = Call.Of("""{"signature":{"timestamp":"1","token":"2","signature":"3"}}""", value is null ? [] : [.. headers.Select(h => (h, value))]);
                var keys = new VerificationKeys(vendor.Fields.ToDictionary(f => f.Name, _ => (IReadOnlyList<string>)["a-key-of-some-length"], StringComparer.Ordinal));
                vendor.Verify(request, keys, ageLimit: null).IsOk.Should().BeFalse($"{vendor.Name} with '{value}'");
            }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("v1,")]
    public void Standard_Webhooks_passes_over_entries_that_it_cannot_read(string? odd)
    {
        var secret = "whsec_" + Convert.ToBase64String(new byte[32]);
        var timestamp = Call.Now.ToUnixTimeSeconds();
        var signature = Convert.ToBase64String(HMACSHA256.HashData(new byte[32], Encoding.UTF8.GetBytes($"id.{timestamp}.{{}}")));
        var request = Call.Of("{}", ("webhook-id", "id"), ("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture)), ("webhook-signature", $"{odd} v1a,x nonsense v1,{signature}"));
        Verify("standard", request, Call.Keys("secret", secret)).Should().BeTrue();
    }

    [Theory]
    [InlineData("sendgrid", "publicKeySpkiBase64", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==", true)]
    [InlineData("sendgrid", "publicKeySpkiBase64", "not a key", false)]
    [InlineData("sendgrid", "publicKeySpkiBase64", "AAAA", false)]
    [InlineData("standard", "secret", "whsec_dG9vIHNob3J0", false)]
    [InlineData("amazon-ses-sns", "topicArn", "arn:aws:sns:eu-west-1:123456789012:ses-events", true)]
    [InlineData("amazon-ses-sns", "topicArn", "arn:aws:sqs:eu-west-1:123456789012:ses-events", false)]
    [InlineData("klaviyo", "secret", "short", false)]
    public void Keys_are_checked_before_they_are_saved(string vendor, string field, string value, bool good) =>
        (Call.Vendor(vendor).Fields.Single(f => f.Name == field).Check(value) is null).Should().Be(good);

    [Fact]
    public void A_SendGrid_key_on_another_curve_is_not_saved()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Call.Vendor("sendgrid").Fields[0].Check(Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())).Should().Contain("P-256");
    }

    private static bool Verify(string vendor, HookRequest request, VerificationKeys keys) =>
        Call.Vendor(vendor).Verify(request, keys, Call.Vendor(vendor).AgeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null).IsOk;

    private static string HexHmac(string key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));

    private static HookRequest Sns(RSA key, string version, string type, string topic, string tamper = "")
    {
        var message = SnsMessage.Signed(key, version, type, topic, "You have chosen to subscribe", "s-1");
        message["Message"] += tamper;
        return Call.Of(JsonSerializer.Serialize(message)) with { Certificate = SnsMessage.Certificate(key) };
    }
}
