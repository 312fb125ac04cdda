using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Reconnect.Api.Hosting;

/// <summary>NUL cannot be stored as text: it is refused wherever it comes in, in the address and in JSON, before anything else looks at it.</summary>
internal static class OddText
{
    public static WebApplication UseOddTextRefusal(this WebApplication app)
    {
        app.Use((http, next) => HasNul(http.Request)
            ? throw new BadHttpRequestException("The address contains a NUL character (%00). Remove it.")
            : next(http));
        return app;
    }

    private static bool HasNul(HttpRequest request) =>
        request.Path.Value?.Contains('\0', StringComparison.Ordinal) == true
        || (request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            && request.Query.Any(q => q.Key.Contains('\0', StringComparison.Ordinal) || q.Value.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true)));
}

/// <summary>Refuses NUL in every text member of a JSON body as it is read.</summary>
internal static class StorableText
{
    /// <summary>Part of every message.</summary>
    public const string Reason = "contains a NUL character";

    public static void Require(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.PropertyType == typeof(string) && p.Set is not null))
        {
            var set = property.Set!;
            property.Set = (target, value) => set(target, value is string text && text.Contains('\0', StringComparison.Ordinal)
                ? throw new JsonException($"{property.Name} {Reason}.")
                : value);
        }
    }
}
