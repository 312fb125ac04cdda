using Reconnect.Pipeline;

namespace Reconnect.Ingestion;

/// <summary>Asks the workers to look again at what is kept aside.</summary>
public sealed class QuarantineReplay
{
    private readonly Quarantine quarantine;
    private readonly PipelineSignal signal;

    internal QuarantineReplay(Quarantine quarantine, PipelineSignal signal) => (this.quarantine, this.signal) = (quarantine, signal);

    /// <summary>Returns how many events will be looked at.</summary>
    /// <param name="campaign">Only those that name it; null: all of the site.</param>
    public async Task<long> RequestAsync(int siteId, string? campaign, CancellationToken cancellationToken)
    {
        var queued = await quarantine.RequeueAsync(siteId, campaign, cancellationToken);
        signal.Raise();
        return queued;
    }
}
