using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Reconnect.Api.Hosting;

namespace Reconnect.Api.Access;

/// <summary>A member of the site.</summary>
public sealed record MemberAnswer(int Id, string Email, string Role, bool HasPassword)
{
    internal static MemberAnswer Of(Member member) => new(member.Id, member.Email!, member.Role, member.PasswordHash is not null);
}

/// <summary>All members of the site.</summary>
public sealed record MembersAnswer(IReadOnlyList<MemberAnswer> Items);

/// <summary>A new member with the link to hand over: it signs in once, within a day.</summary>
public sealed record NewMemberAnswer(int Id, string Email, string Role, bool HasPassword, string SignInLink);

/// <summary>Somebody who shall use the dashboard.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record MemberRequest
{
    [Required]
    public string? Email { get; init; }

    /// <summary>admin or viewer.</summary>
    [Required]
    public string? Role { get; init; }
}

/// <summary>People who use the dashboard.</summary>
internal static class MembersApi
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/members").WithTags("Members").RequireAuthorization(AccessPolicies.Administer);
        members.MapGet("/", ListMembers).WithExamples(null, """{"items":[{"id":1,"email":"ada@example.com","role":"admin","hasPassword":true}]}""");
        members.MapPost("/", AddMember).WithExamples(Examples.Member, """{"id":2,"email":"grace@example.com","role":"viewer","hasPassword":false,"signInLink":"http://localhost:5080/sign-in/link?token=3f1c…"}""");
        members.MapDelete("/{id:int}", RemoveMember).WithExamples(null, null);
    }

    /// <summary>Lists the members of the site.</summary>
    public static async Task<Ok<MembersAnswer>> ListMembers(ClaimsPrincipal caller, AccessDbContext context, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var members = await context.Users.AsNoTracking().Where(m => m.SiteId == site).OrderBy(m => m.Email).ToListAsync(cancellationToken);
        return TypedResults.Ok(new MembersAnswer(members.ConvertAll(MemberAnswer.Of)));
    }

    /// <summary>Adds a member, who signs in with the link of the answer and sets a password.</summary>
    /// <response code="400">The request is not valid, or a member has this e-mail.</response>
    public static async Task<Results<Created<NewMemberAnswer>, ValidationProblem>> AddMember(
        MemberRequest request, HttpRequest http, ClaimsPrincipal caller, UserManager<Member> members, SignInLinks links, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(request.Email) || !new EmailAddressAttribute().IsValid(request.Email) || request.Email.Length > 250)
            faults["email"] = ["email must be an e-mail address."];
        if (request.Role is null || !MemberRoles.All.Contains(request.Role))
            faults["role"] = [$"role must be one of {string.Join(", ", MemberRoles.All)}."];
        if (faults.Count == 0 && await members.FindByEmailAsync(request.Email!) is not null)
            faults["email"] = ["A member has this e-mail already."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults, type: ProblemTypes.Validation, title: "Some members are wrong");
        var member = new Member { UserName = request.Email, Email = request.Email, SiteId = caller.SiteId(), Role = request.Role! };
        var result = await members.CreateAsync(member);
        if (!result.Succeeded)
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["email"] = [.. result.Errors.Select(e => e.Description)] },
                type: ProblemTypes.Validation,
                title: "The member was not added");
        var link = $"{http.Scheme}://{http.Host}{await links.CreateAsync(member, cancellationToken)}";
        return TypedResults.Created($"/api/v1/members/{member.Id}", new NewMemberAnswer(member.Id, member.Email!, member.Role, HasPassword: false, link));
    }

    /// <summary>Removes a member, whose sessions end.</summary>
    /// <response code="409">The last admin stays.</response>
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> RemoveMember(
        int id, ClaimsPrincipal caller, AccessDbContext context, CancellationToken cancellationToken)
    {
        var site = caller.SiteId();
        var admins = await context.Users.Where(m => m.SiteId == site && m.Role == MemberRoles.Admin).Select(m => m.Id).ToListAsync(cancellationToken);
        if (admins is [var only] && only == id)
            return TypedResults.Problem(statusCode: 409, type: ProblemTypes.Conflict, title: "Conflict", detail: "This is the last admin of the site. Add another one first.");
        return await context.Users.Where(m => m.Id == id && m.SiteId == site).ExecuteDeleteAsync(cancellationToken) == 1
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
    }
}
