using System.Text.Json;
using System.Text.RegularExpressions;
using Reconnect.Connections;

namespace Reconnect.Api.Hosting;

/// <summary>What belongs where a body does not fit, in a sentence. The reader's message names the type alone, in the words of .NET.</summary>
internal static partial class JsonWanted
{
    /// <summary>Empty where the message names no type that says anything to a caller.</summary>
    public static string In(string message) => TypeName().Match(message) is { Success: true } match && Of(match.Groups["type"].Value) is { } wanted
        ? $" It must be {wanted}."
        : "";

    private static string? Of(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Decimal" or "System.Double" => "a number",
        "System.String" or "string" => "a text, in quotation marks",
        "System.DateTimeOffset" => "an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z",
        "System.DateOnly" => "a day, such as 2026-03-01",
        _ => (typeof(Connection).Assembly.GetType(type) ?? typeof(JsonWanted).Assembly.GetType(type)) is { IsEnum: true } choice
            ? string.Join(" or ", choice.GetEnumNames().Select(JsonNamingPolicy.CamelCase.ConvertName))
            : null,
    };

    [GeneratedRegex(@"(converted to (System\.Nullable`1\[)?|as a )(?<type>\w+(\.\w+)*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();
}
