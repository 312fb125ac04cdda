using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Reconnect.Api.Access;

/// <summary>One-time links that sign a member in.</summary>
internal sealed class SignInLinks(AccessDbContext context, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>The path with the token; it is shown once and cannot be had again.</summary>
    public async Task<string> CreateAsync(Member member, CancellationToken cancellationToken)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        context.SignInLinks.Add(new SignInLink { TokenHash = Hash(token), MemberId = member.Id, ExpiresAt = clock.GetUtcNow() + Lifetime });
        await context.SaveChangesAsync(cancellationToken);
        return "/sign-in/link?token=" + token;
    }

    /// <summary>The member a token signs in, and the token is used up; null where it is unknown, used or expired.</summary>
    public async Task<int?> RedeemAsync(string token, CancellationToken cancellationToken)
    {
        var hash = Hash(token);
        var now = clock.GetUtcNow();
        var link = await context.SignInLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash && l.ExpiresAt > now, cancellationToken);
        // Of two requests with one token, the one that deletes the row wins.
        return link is not null && await context.SignInLinks.Where(l => l.TokenHash == hash).ExecuteDeleteAsync(cancellationToken) == 1
            ? link.MemberId
            : null;
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
