namespace Reconnect.Api.Demo;

internal static class DemoSeed
{
    public static Task<string?> SeedEmptyAsync(IServiceProvider services) => Task.FromResult<string?>(null);
}
