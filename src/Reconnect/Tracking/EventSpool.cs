using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Reconnect.Tracking;

/// <summary>
/// Events on disk while the database is down: segments that are only appended to, each record with its length and checksum. What
/// <see cref="TryAppend"/> has returned for survives a crash. Bounded.
/// </summary>
public sealed class EventSpool(TrackingFolder folder, long limitBytes) : IDisposable
{
    private const string Extension = ".spool";
    private const int HeaderBytes = 12;
    private const int FixedBytes = 12;
    private const int LargestRecord = 64 * 1024;
    private const long SegmentBytes = 4 * 1024 * 1024;
    private readonly Lock writing = new();
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private FileStream? active;

    /// <summary>Bytes on disk, of this process's and earlier ones.</summary>
    public long Bytes => Files().Sum(f => f.Exists ? f.Length : 0);

    public bool IsEmpty => !Files().Any();

    /// <summary>Events on disk. A segment that another process writes counts as one.</summary>
    public int Count => Files().Sum(f => counts.TryGetValue(f.FullName, out var count) ? count : Counted(f.FullName));

    /// <summary>False: the bound is reached.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public bool TryAppend(IReadOnlyCollection<TrackedEvent> events)
    {
        lock (writing)
        {
            var records = events.SelectMany(Record).ToArray();
            if (Bytes + records.Length > limitBytes)
                return false;
            active ??= Open();
            active.Write(records);
            active.Flush(flushToDisk: true);
            counts.AddOrUpdate(active.Name, events.Count, (_, before) => before + events.Count);
            if (active.Length >= SegmentBytes)
                Close();
            return true;
        }
    }

    /// <summary>All segments, the oldest first. What is appended afterwards goes to a new one.</summary>
    public IReadOnlyList<string> TakeSegments()
    {
        lock (writing)
        {
            Close();
            return [.. Files().Select(f => f.FullName).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The events of a segment up to the first record that is not whole, and how many bytes follow; null where another process writes it.</summary>
    public static (IReadOnlyList<TrackedEvent> Events, int DamagedBytes)? Read(string segment)
    {
        byte[] content;
        try
        {
            using var stream = new FileStream(segment, FileMode.Open, FileAccess.Read, FileShare.None);
            content = new byte[stream.Length];
            stream.ReadExactly(content);
        }
        catch (IOException)
        {
            return null;
        }

        var events = new List<TrackedEvent>();
        var position = 0;
        while (ReadRecord(content.AsSpan(position)) is ({ } read, var length))
        {
            events.Add(read);
            position += length;
        }

        return (events, content.Length - position);
    }

    /// <summary>Its events are in the log.</summary>
    public void Remove(string segment)
    {
        File.Delete(segment);
        counts.TryRemove(segment, out _);
    }

    /// <summary>Keeps a segment that could not be read to its end, out of the way.</summary>
    public void SetAside(string segment)
    {
        File.Move(segment, segment + ".damaged");
        counts.TryRemove(segment, out _);
    }

    public void Dispose()
    {
        lock (writing)
            Close();
    }

    private static IEnumerable<byte> Record(TrackedEvent e)
    {
        var record = new byte[HeaderBytes + FixedBytes + e.Json.Length];
        BinaryPrimitives.WriteInt32LittleEndian(record, FixedBytes + e.Json.Length);
        var body = record.AsSpan(HeaderBytes);
        BinaryPrimitives.WriteInt32LittleEndian(body, e.SiteId);
        BinaryPrimitives.WriteInt64LittleEndian(body[4..], e.ReceivedAt.UtcTicks);
        e.Json.CopyTo(body[FixedBytes..]);
        BinaryPrimitives.WriteUInt64LittleEndian(record.AsSpan(4), Checksum(body));
        return record;
    }

    private static (TrackedEvent? Event, int Length) ReadRecord(ReadOnlySpan<byte> content)
    {
        if (content.Length < HeaderBytes)
            return default;
        var length = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (length is < FixedBytes or > LargestRecord || content.Length - HeaderBytes < length)
            return default;
        var body = content.Slice(HeaderBytes, length);
        if (BinaryPrimitives.ReadUInt64LittleEndian(content[4..]) != Checksum(body))
            return default;
        var receivedAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(body[4..]), TimeSpan.Zero);
        return (new TrackedEvent(BinaryPrimitives.ReadInt32LittleEndian(body), receivedAt, body[FixedBytes..].ToArray()), HeaderBytes + length);
    }

    private static ulong Checksum(ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(body, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private int Counted(string segment)
    {
        if (Read(segment) is not var (events, _))
            return 1;
        counts[segment] = events.Count;
        return events.Count;
    }

    private IEnumerable<FileInfo> Files() =>
        Directory.Exists(folder.Path) ? new DirectoryInfo(folder.Path).EnumerateFiles("*" + Extension) : [];

    private FileStream Open()
    {
        folder.Create();
        // Names sort by time; a process may open several within a millisecond.
        var last = Files().Select(f => f.Name).Max(StringComparer.Ordinal);
        var number = last is null ? 0 : long.Parse(last.AsSpan(0, 12), System.Globalization.CultureInfo.InvariantCulture);
        var name = $"{(number + 1).ToString("D12", System.Globalization.CultureInfo.InvariantCulture)}-{Path.GetRandomFileName()}{Extension}";
        return new FileStream(Path.Combine(folder.Path, name), TrackingFolder.Options(FileAccess.Write));
    }

    private void Close()
    {
        active?.Dispose();
        active = null;
    }
}
