using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Reconnect.Api.Access;

/// <summary>Whoever writes with the dashboard's cookie has to prove that the dashboard's page does it. Keys need no proof: no browser adds them by itself.</summary>
internal sealed class AntiforgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var byCookie = http.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;
        if (byCookie && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "Antiforgery token missing or wrong",
                type: ProblemTypes.Antiforgery,
                detail: "Send the antiforgeryToken of GET /api/v1/session in the header X-XSRF-TOKEN, or use an API key.");
        return await next(context);
    }
}
