namespace Reconnect.Api.Hosting;

/// <summary>
/// Before the host drains it still takes requests while <c>/health/ready</c> answers 503, so that whoever balances load stops sending to it first.
/// <c>Shutdown__NotReadySeconds</c>, by default 1.
/// </summary>
internal sealed class NotReadyPhase(IConfiguration configuration, TimeProvider clock) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        var phase = TimeSpan.FromSeconds(configuration.GetValue("Shutdown:NotReadySeconds", defaultValue: 1d));
        await Task.Delay(phase, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
