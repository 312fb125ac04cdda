using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>Messages as Amazon SNS signs them, with a key of the test's.</summary>
internal static class SnsMessage
{
    public const string CertificateAddress = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-test.pem";

    public static Dictionary<string, string> Signed(RSA key, string version, string type, string topic, string text, string id)
    {
        var message = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Type"] = type,
            ["MessageId"] = id,
            ["TopicArn"] = topic,
            ["Message"] = text,
            ["Timestamp"] = "2026-03-02T10:00:00.000Z",
            ["SignatureVersion"] = version,
            ["SigningCertURL"] = CertificateAddress,
        };
        if (type == "Notification")
            message["Subject"] = "Amazon SES";
        else
            (message["Token"], message["SubscribeURL"]) = ("2336412f37", "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=2336412f37");
        string[] names = type == "Notification"
            ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
            : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
        var signed = Encoding.UTF8.GetBytes(string.Concat(names.Select(n => $"{n}\n{message[n]}\n")));
        message["Signature"] = Convert.ToBase64String(key.SignData(signed, version == "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return message;
    }

    public static X509Certificate2 Certificate(RSA key) => new CertificateRequest("CN=sns.amazonaws.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
}
