using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reconnect.Api.Hooks;

/// <summary>Where the certificates come from by which vendors sign.</summary>
internal interface ISigningCertificates
{
    /// <exception cref="CertificateUnavailableException">It could not be fetched now.</exception>
    Task<X509Certificate2> GetAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>The vendor has to come back once the certificate can be fetched.</summary>
internal sealed class CertificateUnavailableException(Uri address, Exception? inner) : Exception($"The certificate at {address} could not be fetched.", inner);

/// <summary>Certificates that an operator or a test has put there, by address.</summary>
internal sealed class PinnedCertificates(IReadOnlyDictionary<Uri, X509Certificate2> certificates) : ISigningCertificates
{
    public Task<X509Certificate2> GetAsync(Uri address, CancellationToken cancellationToken) =>
        certificates.TryGetValue(address, out var certificate) ? Task.FromResult(certificate) : throw new CertificateUnavailableException(address, inner: null);
}

/// <summary>
/// Fetches certificates once. The adapter has checked the address's host; here the address it resolves to is checked and is the one connected to,
/// without redirects, with limits of time and size.
/// </summary>
internal sealed class FetchedCertificates(HttpClient http) : ISigningCertificates
{
    private const int MaximumKept = 100;
    private const int LargestBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);
    private readonly ConcurrentDictionary<Uri, X509Certificate2> kept = new();

    public static FetchedCertificates Create() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, ConnectCallback = ConnectAsync })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestBytes,
    });

    public async Task<X509Certificate2> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(address, out var known))
            return known;
        var certificate = await FetchAsync(address, cancellationToken);
        if (kept.Count >= MaximumKept)
            kept.Clear();
        return kept[address] = certificate;
    }

    private async Task<X509Certificate2> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellationToken);
            response.EnsureSuccessStatusCode();
            return X509Certificate2.CreateFromPem(await response.Content.ReadAsStringAsync(cancellationToken));
        }
        catch (Exception e) when (e is HttpRequestException or CryptographicException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new CertificateUnavailableException(address, e);
        }
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var target = Array.Find(addresses, PublicNetwork.Contains)
            ?? throw new HttpRequestException($"{context.DnsEndPoint.Host} is at no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
