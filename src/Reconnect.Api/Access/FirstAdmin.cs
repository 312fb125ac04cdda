using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reconnect.Storage;

namespace Reconnect.Api.Access;

/// <summary>The admin of a new installation, who signs in with a link until a password is set.</summary>
internal sealed class FirstAdmin(AccessDbContext context, ReconnectDbContext control, UserManager<Member> members, SignInLinks links)
{
    public const string Email = "admin@localhost";

    /// <summary>A one-time link for the first admin as long as nobody has a password; null afterwards.</summary>
    public async Task<string?> LinkAsync(bool always, CancellationToken cancellationToken)
    {
        var admin = await context.Users.OrderBy(m => m.Id).FirstOrDefaultAsync(m => m.Role == MemberRoles.Admin, cancellationToken)
            ?? await CreateAsync(cancellationToken);
        var hasPassword = await context.Users.AnyAsync(m => m.Role == MemberRoles.Admin && m.PasswordHash != null, cancellationToken);
        return always || !hasPassword ? await links.CreateAsync(admin, cancellationToken) : null;
    }

    private async Task<Member> CreateAsync(CancellationToken cancellationToken)
    {
        var site = await control.Sites.OrderBy(s => s.Id).FirstAsync(cancellationToken);
        var admin = new Member { UserName = Email, Email = Email, SiteId = site.Id, Role = MemberRoles.Admin };
        var result = await members.CreateAsync(admin);
        if (!result.Succeeded)
            throw new InvalidOperationException("The first admin could not be created: " + string.Join(" ", result.Errors.Select(e => e.Description)));
        return admin;
    }
}
