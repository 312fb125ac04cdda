using System.Buffers;
using System.IO.Pipelines;

namespace Reconnect.Api.Hosting;

/// <summary>The raw bytes of a request.</summary>
internal static class RequestBody
{
    /// <summary>The whole body; null where it is larger than allowed, counted after decompression.</summary>
    public static async Task<byte[]?> ReadAsync(PipeReader reader, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var tooLarge = result.Buffer.Length > limit;
            if (tooLarge || result.IsCompleted)
            {
                var body = tooLarge ? null : BuffersExtensions.ToArray(result.Buffer);
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
