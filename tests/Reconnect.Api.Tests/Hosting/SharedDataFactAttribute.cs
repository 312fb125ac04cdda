using Reconnect.Testing;

namespace Reconnect.Api.Tests.Hosting;

/// <summary>A test on real input: skipped where that is missing, but not in CI.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (SharedData.IsMissing && Environment.GetEnvironmentVariable("CI") is null)
            Skip = "The folder 'shared' with the real input is missing beside the checkout.";
    }
}
