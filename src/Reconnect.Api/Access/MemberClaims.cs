using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Reconnect.Sites;

namespace Reconnect.Api.Access;

/// <summary>A member's cookie says the same as a key: the site and the scopes.</summary>
internal sealed class MemberClaims(UserManager<Member> members, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Member>(members, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Member user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(AccessPolicies.SiteClaim, user.SiteId.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(AccessPolicies.ScopeClaim, user.Role == MemberRoles.Admin ? Scopes.Admin : Scopes.ReportsRead));
        return identity;
    }
}
