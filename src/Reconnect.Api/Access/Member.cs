using Microsoft.AspNetCore.Identity;

namespace Reconnect.Api.Access;

/// <summary>A person who uses the dashboard of one site.</summary>
public sealed class Member : IdentityUser<int>
{
    public int SiteId { get; set; }

    /// <summary>One of <see cref="MemberRoles"/>.</summary>
    public required string Role { get; set; }
}

/// <summary>What a member may do: an admin everything, a viewer read reports.</summary>
public static class MemberRoles
{
    public const string Admin = "admin";
    public const string Viewer = "viewer";

    public static IReadOnlyList<string> All { get; } = [Admin, Viewer];
}

/// <summary>A link that signs one member in once. Only the token's hash is kept.</summary>
public sealed class SignInLink
{
    public required byte[] TokenHash { get; init; }

    public int MemberId { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
