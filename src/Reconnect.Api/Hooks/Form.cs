using System.Net;
using System.Text;

namespace Reconnect.Api.Hooks;

/// <summary>A form from its raw bytes: order, repetitions and empty values stay.</summary>
internal static class Form
{
    public static List<KeyValuePair<string, string>> Parse(ReadOnlyMemory<byte> body)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var pair in Encoding.UTF8.GetString(body.Span).Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, "") : (pair[..equals], pair[(equals + 1)..]);
            fields.Add(new(WebUtility.UrlDecode(name), WebUtility.UrlDecode(value)));
        }

        return fields;
    }
}
