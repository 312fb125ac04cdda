using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Hosting;
using Reconnect.Storage;

namespace Reconnect.Api.Access;

/// <summary>Who is signed in, to which site, and the token that this page's writes have to carry.</summary>
public sealed record SessionAnswer(SessionUser User, SessionSite Site, string AntiforgeryToken);

/// <param name="Role">admin or viewer.</param>
public sealed record SessionUser(string Name, string Email, string Role, bool HasPassword);

public sealed record SessionSite(int Id, string Name, string TimeZone, string Currency);

/// <summary>E-mail and password.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInRequest
{
    [Required]
    public string? Email { get; init; }

    [Required]
    public string? Password { get; init; }
}

/// <summary>The token of a one-time link.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SignInLinkRequest
{
    [Required]
    public string? Token { get; init; }
}

/// <summary>A new password for the caller's own account.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PasswordRequest
{
    /// <summary>Required once the account has a password.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>At least 10 characters.</summary>
    [Required]
    public string? NewPassword { get; init; }
}

/// <summary>Signing in and out of the dashboard.</summary>
internal static class SessionApi
{
    public static void MapSession(this IEndpointRouteBuilder api)
    {
        const string session = """{"user":{"name":"admin@localhost","email":"admin@localhost","role":"admin","hasPassword":false},"site":{"id":1,"name":"Default site","timeZone":"UTC","currency":"USD"},"antiforgeryToken":"CfDJ8…"}""";
        var group = api.MapGroup("/session").WithTags("Session");
        group.MapGet("/", GetSession).RequireAuthorization(AccessPolicies.SignedIn).WithExamples(null, session);
        group.MapPost("/", SignIn).WithExamples(Examples.SignIn, session);
        group.MapPost("/link", SignInByLink).WithExamples(Examples.SignInLink, session);
        group.MapDelete("/", SignOut).RequireAuthorization(AccessPolicies.SignedIn).WithExamples(null, null);
        api.MapPut("/account/password", SetPassword).RequireAuthorization(AccessPolicies.SignedIn).WithTags("Session").WithExamples(Examples.Password, null);
    }

    /// <summary>Shows who is signed in.</summary>
    public static async Task<Results<Ok<SessionAnswer>, UnauthorizedHttpResult>> GetSession(
        HttpContext http, UserManager<Member> members, ReconnectDbContext control, IAntiforgery antiforgery, CancellationToken cancellationToken) =>
        await members.GetUserAsync(http.User) is { } member
            ? TypedResults.Ok(await AnswerAsync(http, member, control, antiforgery, cancellationToken))
            : TypedResults.Unauthorized();

    /// <summary>Signs in with e-mail and password.</summary>
    /// <response code="401">The e-mail or the password is wrong, or there were too many tries.</response>
    public static async Task<Results<Ok<SessionAnswer>, ProblemHttpResult>> SignIn(
        SignInRequest request,
        HttpContext http,
        SignInManager<Member> signIn,
        UserManager<Member> members,
        ReconnectDbContext control,
        IAntiforgery antiforgery,
        CancellationToken cancellationToken)
    {
        var member = request.Email is null ? null : await members.FindByEmailAsync(request.Email);
        if (member is null)
        {
            // As long as for a known member: the time does not tell which addresses exist.
            members.PasswordHasher.HashPassword(new Member { Role = MemberRoles.Viewer }, request.Password ?? "");
            return Failed("The e-mail or the password is wrong.");
        }

        var result = await signIn.CheckPasswordSignInAsync(member, request.Password ?? "", lockoutOnFailure: true);
        if (!result.Succeeded)
            return Failed(result.IsLockedOut ? "There were too many tries. Try again in five minutes." : "The e-mail or the password is wrong.");
        return TypedResults.Ok(await EnterAsync(member, http, signIn, control, antiforgery, cancellationToken));
    }

    /// <summary>Signs in with a one-time link.</summary>
    /// <response code="401">The link was used already or has expired.</response>
    public static async Task<Results<Ok<SessionAnswer>, ProblemHttpResult>> SignInByLink(
        SignInLinkRequest request,
        HttpContext http,
        SignInLinks links,
        SignInManager<Member> signIn,
        UserManager<Member> members,
        ReconnectDbContext control,
        IAntiforgery antiforgery,
        CancellationToken cancellationToken)
    {
        var memberId = string.IsNullOrEmpty(request.Token) ? null : await links.RedeemAsync(request.Token, cancellationToken);
        var member = memberId is { } id ? await members.Users.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
        return member is null
            ? Failed("This link was used already or has expired. Sign in with your password, ask an admin for a new link, or run the server once with the argument sign-in-link.")
            : TypedResults.Ok(await EnterAsync(member, http, signIn, control, antiforgery, cancellationToken));
    }

    /// <summary>Signs out.</summary>
    public static async Task<NoContent> SignOut(SignInManager<Member> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.NoContent();
    }

    /// <summary>Sets the password of the caller's own account. Other sessions of the account end.</summary>
    /// <response code="400">The current password is wrong or the new one too short.</response>
    public static async Task<Results<NoContent, UnauthorizedHttpResult, ValidationProblem>> SetPassword(
        PasswordRequest request, ClaimsPrincipal caller, UserManager<Member> members, SignInManager<Member> signIn)
    {
        if (await members.GetUserAsync(caller) is not { } member)
            return TypedResults.Unauthorized();
        var result = member.PasswordHash is null
            ? await members.AddPasswordAsync(member, request.NewPassword ?? "")
            : await members.ChangePasswordAsync(member, request.CurrentPassword ?? "", request.NewPassword ?? "");
        if (!result.Succeeded)
            return TypedResults.ValidationProblem(
                result.Errors.GroupBy(e => e.Code == "PasswordMismatch" ? "currentPassword" : "newPassword").ToDictionary(g => g.Key, g => g.Select(e => e.Description).ToArray()),
                type: ProblemTypes.Validation,
                title: "The password was not changed");
        await signIn.RefreshSignInAsync(member);
        return TypedResults.NoContent();
    }

    private static async Task<SessionAnswer> EnterAsync(
        Member member, HttpContext http, SignInManager<Member> signIn, ReconnectDbContext control, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        await signIn.SignInAsync(member, isPersistent: true);
        // The token belongs to the member who is signed in from now on.
        http.User = await signIn.CreateUserPrincipalAsync(member);
        return await AnswerAsync(http, member, control, antiforgery, cancellationToken);
    }

    private static async Task<SessionAnswer> AnswerAsync(
        HttpContext http, Member member, ReconnectDbContext control, IAntiforgery antiforgery, CancellationToken cancellationToken)
    {
        var site = await control.Sites.AsNoTracking().SingleAsync(s => s.Id == member.SiteId, cancellationToken);
        var token = antiforgery.GetAndStoreTokens(http).RequestToken!;
        http.Response.Headers.CacheControl = "no-store";
        return new SessionAnswer(
            new SessionUser(member.Email!, member.Email!, member.Role, member.PasswordHash is not null),
            new SessionSite(site.Id, site.Name, site.TimeZone, site.Currency),
            token);
    }

    private static ProblemHttpResult Failed(string detail) => TypedResults.Problem(
        statusCode: StatusCodes.Status401Unauthorized, type: ProblemTypes.SignInFailed, title: "Not signed in", detail: detail);
}
