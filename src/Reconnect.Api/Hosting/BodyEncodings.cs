using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Reconnect.Api.Hosting;

/// <summary>How bodies may be encoded: text is UTF-8, compressed once or not at all; anything else is refused before an endpoint reads it.</summary>
internal static class BodyEncodings
{
    public const string Accepted = "gzip, br, deflate";

    /// <summary>Decompression, where a body that breaks off or is no such encoding is the caller's fault.</summary>
    public static WebApplication UseBodyDecompression(this WebApplication app)
    {
        app.Use(async (http, next) =>
        {
            var isEncoded = http.Request.Headers.ContentEncoding.Count > 0;
            try
            {
                await next(http);
            }
            catch (Exception e) when (isEncoded && IsBroken(e))
            {
                throw new BadHttpRequestException("The body is not valid in its Content-Encoding.", StatusCodes.Status400BadRequest, e);
            }
        });
        app.UseRequestDecompression();
        return app;
    }

    /// <summary>415 for the encodings that decompression has left alone and for other character sets. Vendors' hooks are read as they come.</summary>
    public static WebApplication UseBodyEncodingRefusal(this WebApplication app)
    {
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/hooks", StringComparison.Ordinal), branch => branch.Use((http, next) =>
        {
            if (!IsUndecoded(http.Request))
                return UnknownCharset(http.Request) is { } charset ? Refuse(http, $"The charset '{Excerpt(charset)}' is not supported. Send UTF-8.") : next(http);
            http.Response.Headers.AcceptEncoding = Accepted;
            var encoding = http.Request.Headers.ContentEncoding.ToString();
            return Refuse(http, $"The Content-Encoding '{Excerpt(encoding)}' is not supported. Send the body as it is, or encoded once with gzip, br or deflate.");
        }));
        return app;
    }

    private static Task Refuse(HttpContext http, string detail)
    {
        http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Problems.WriteAsync(http, new ProblemDetails
        {
            Status = StatusCodes.Status415UnsupportedMediaType, Type = ProblemTypes.UnsupportedMediaType, Title = "Content type not supported", Detail = detail,
        });
    }

    /// <summary>Brotli says so by another exception than the others.</summary>
    private static bool IsBroken(Exception error) =>
        error is InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" or "System.IO.Compression" };

    /// <summary>What was decompressed has lost this header.</summary>
    private static bool IsUndecoded(HttpRequest request) =>
        request.Headers.ContentEncoding.Any(e => !string.IsNullOrWhiteSpace(e) && !e.Trim().Equals("identity", StringComparison.OrdinalIgnoreCase));

    private static string? UnknownCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
            return null;
        var charset = HeaderUtilities.RemoveQuotes(type.Charset).ToString();
        return charset.ToUpperInvariant() is "UTF-8" or "UTF8" or "US-ASCII" ? null : charset;
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
