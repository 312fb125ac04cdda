using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Reconnect.Api.Hosting;

/// <summary>
/// The address under which others reach this host: the setting <c>PublicUrl</c>, otherwise the one it listens on. Never the Host header,
/// which the caller chooses.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration, IServer server)
{
    private const string Setting = "PublicUrl";

    /// <summary>Without a slash at its end.</summary>
    public string Base => (configuration[Setting] ?? Listening).TrimEnd('/');

    /// <summary>False: vendors on the internet will hardly reach the address.</summary>
    public bool IsConfigured => !string.IsNullOrEmpty(configuration[Setting]);

    private string Listening => (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost")
        .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal);
}
