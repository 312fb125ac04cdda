using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

using Npgsql;

namespace Reconnect.Api.Access;

/// <summary>Keys for systems, a cookie for people; both end in the same claims.</summary>
internal static class AccessServices
{
    private const string EitherScheme = "KeyOrCookie";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddDbContext<AccessDbContext>((provider, options) => AccessDbContext.Configure(options, provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddDataProtection().SetApplicationName("Reconnect").PersistKeysToDbContext<AccessDbContext>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-XSRF-TOKEN";
            options.Cookie.Name = "reconnect-antiforgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, displayName: null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey(Microsoft.Net.Http.Headers.HeaderNames.Authorization) ? ApiKeyAuthentication.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, configureOptions: null)
            .AddCookie(IdentityConstants.ApplicationScheme, ConfigureCookie);
        services.AddAuthorization(AccessPolicies.Add);
        services.AddIdentityCore<Member>(ConfigureIdentity)
            .AddEntityFrameworkStores<AccessDbContext>()
            .AddClaimsPrincipalFactory<MemberClaims>()
            .AddSignInManager();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 220_000);
        services.AddSingleton<ApiKeyDirectory>();
        services.AddScoped<SignInLinks>();
        services.AddScoped<FirstAdmin>();
        return services;
    }

    private static void ConfigureIdentity(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = 10;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.MaxFailedAccessAttempts = 10;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }

    private static void ConfigureCookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "reconnect-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        // An API answers; it never redirects.
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer realm=\"reconnect\"";
        return Task.CompletedTask;
    }
}
