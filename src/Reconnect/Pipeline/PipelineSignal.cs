namespace Reconnect.Pipeline;

/// <summary>Tells this process's workers that there may be work, so that they need not wait for their next look.</summary>
public sealed class PipelineSignal
{
    private volatile TaskCompletionSource raised = New();

    public void Raise() => Interlocked.Exchange(ref raised, New()).TrySetResult();

    /// <summary>Completes when raised after this call, or when the time has passed.</summary>
    public Task NextAsync() => raised.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
