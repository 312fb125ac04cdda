namespace Reconnect.Api.Tests.Hosting;

/// <summary>One host for the tests that only add to it: each uses campaigns and people of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<ReconnectHost>
{
    public const string Name = "one host";
}
