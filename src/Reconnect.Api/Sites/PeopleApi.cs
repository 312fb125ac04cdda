using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Reconnect.Api.Access;
using Reconnect.Api.Hosting;
using Reconnect.Identity;

namespace Reconnect.Api.Sites;

/// <summary>The site's customers.</summary>
internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api) => api.MapDelete("/people/{userId}", ErasePerson)
        .RequireAuthorization(AccessPolicies.Administer)
        .WithTags("People")
        .WithExamples(null, null);

    /// <summary>Erases a person's identifiers; totals stay as they are (A33).</summary>
    /// <remarks>
    /// Forgets the user id, the anonymous ids of the browsers linked to it, and the addresses, user agents and free properties of their events. The pseudonymous events stay and count. It cannot
    /// be undone; stop sending the person's events as well.
    /// </remarks>
    /// <param name="userId">As in the events.</param>
    /// <response code="204">Erased, now or before.</response>
    /// <response code="404">No event has named this user id.</response>
    public static async Task<Results<NoContent, NotFound>> ErasePerson(
        string userId, ClaimsPrincipal caller, PersonEraser eraser, CancellationToken cancellationToken) =>
        await eraser.EraseAsync(caller.SiteId(), userId, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();
}
