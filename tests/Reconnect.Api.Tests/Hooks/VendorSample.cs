using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Reconnect.Testing;

namespace Reconnect.Api.Tests.Hooks;

/// <summary>A case of the folder of vendors' samples.</summary>
internal sealed record VendorSample(string Vendor, JsonElement Case)
{
    private static readonly string[] Vendors = ["standard-webhooks", "sendgrid", "mailgun", "segment"];

    public string Id => Case.GetProperty("id").GetString()!;

    public JsonElement Request => Case.GetProperty("request");

    public JsonElement Expect => Case.GetProperty("expect");

    public static IEnumerable<VendorSample> All() => SharedData.IsMissing ? [] : Vendors.SelectMany(vendor =>
        JsonDocument.Parse(File.ReadAllText(SharedData.File($"vendor-samples/{vendor}/cases.json"))).RootElement
            .GetProperty("cases").EnumerateArray().Select(c => new VendorSample(vendor, c)));

    public static VendorSample Find(string vendor, string id) => All().Single(s => s.Vendor == vendor && s.Id == id);

    public byte[] Body()
    {
        var body = File.ReadAllBytes(SharedData.File($"vendor-samples/{Vendor}/{Request.GetProperty("bodyFile").GetString()}"));
        Convert.ToHexStringLower(SHA256.HashData(body)).Should().Be(Request.GetProperty("bodySha256").GetString(), "the sample must be as it was made");
        return body;
    }

    public HttpRequestMessage Message(string path) => Message(path, Body());

    public HttpRequestMessage Message(string path, byte[] body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Request.GetProperty("contentType").GetString()!);
        foreach (var header in Request.GetProperty("headers").EnumerateObject())
            message.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        return message;
    }
}
