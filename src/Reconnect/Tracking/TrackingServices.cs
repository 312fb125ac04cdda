using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Reconnect.Tracking;

/// <summary>Settings of tracking.</summary>
public sealed class TrackingOptions
{
    /// <summary>Where link keys, and events while the database is down, are kept. Give it a durable disk. Default: a folder of this user, or beside the embedded database.</summary>
    public string? Folder { get; set; }

    /// <summary>How much disk events may take while the database is down; 1 GiB holds about two million. What goes beyond is lost, and logged.</summary>
    [Range(1_000_000, long.MaxValue)]
    public long SpoolBytes { get; set; } = 1024L * 1024 * 1024;
}

/// <summary>Tracked links, and the way of clicks and impressions into the log.</summary>
public static class TrackingServices
{
    /// <param name="defaultFolder">Of this host's database alone.</param>
    public static IServiceCollection AddTracking(this IServiceCollection services, string defaultFolder)
    {
        services.AddOptions<TrackingOptions>().BindConfiguration("Tracking").ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(p => new TrackingFolder(p.GetRequiredService<IOptions<TrackingOptions>>().Value.Folder ?? defaultFolder))
            .AddSingleton(p => new EventSpool(p.GetRequiredService<TrackingFolder>(), p.GetRequiredService<IOptions<TrackingOptions>>().Value.SpoolBytes))
            .AddSingleton<LinkKeyRing>()
            .AddSingleton<LinkStore>()
            .AddSingleton<ClickTokens>()
            .AddSingleton<TouchWriter>()
            .AddHostedService<TouchWorker>()
            .AddHostedService<ReplayWorker>()
            .AddHostedService<ClickTokenWorker>();
    }
}
