namespace Reconnect.Api.Hosting;

/// <summary>Where a page of a list ordered by time and key ended, as text that only this server reads.</summary>
internal readonly record struct PageCursor(DateTimeOffset At, Guid Key)
{
    private const int Length = sizeof(long) + 16;

    /// <summary>Null for what is no cursor.</summary>
    public static PageCursor? Read(string text)
    {
        var bytes = new byte[Length];
        if (!Convert.TryFromBase64String(text.Replace('-', '+').Replace('_', '/'), bytes, out var length) || length != Length)
            return null;
        var ticks = BitConverter.ToInt64(bytes);
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks
            ? null
            : new PageCursor(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes.AsSpan(sizeof(long)), bigEndian: true));
    }

    public override string ToString() => Convert.ToBase64String([.. BitConverter.GetBytes(At.UtcTicks), .. Key.ToByteArray(bigEndian: true)])
        .Replace('+', '-').Replace('/', '_');
}
