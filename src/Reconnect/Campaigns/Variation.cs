namespace Reconnect.Campaigns;

/// <summary>One arm of a test version.</summary>
public sealed class Variation
{
    public int Id { get; init; }

    public int VersionId { get; init; }

    public required string PublicId { get; init; }

    public required string Name { get; set; }

    /// <summary>Percent of the people who trigger; the shares of a version add up to 100.</summary>
    public decimal TrafficShare { get; init; }

    /// <summary>In priority order: the first that the person is opted in to is used (A1).</summary>
    public required string[] Channels { get; init; }

    /// <summary>A control receives no message; click-based metrics are not available for it (A31).</summary>
    public bool IsControl { get; init; }

    /// <summary>Position in the version, as given.</summary>
    public int Position { get; init; }
}
