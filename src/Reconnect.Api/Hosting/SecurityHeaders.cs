namespace Reconnect.Api.Hosting;

/// <summary>Headers that keep pages from being framed, sniffed or given foreign scripts.</summary>
internal static class SecurityHeaders
{
    public static WebApplication UseSecurity(this WebApplication app)
    {
        var pages = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self();
                csp.AddImgSrc().Self().Data();
                // The component library sets style attributes; scripts stay strict.
                csp.AddStyleSrc().Self().UnsafeInline();
            });
        // Where a recipient's link leads does not learn the link.
        var links = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddFrameAncestors().None();
            });
        app.UseWhen(http => !IsLink(http.Request.Path), rest => rest.UseSecurityHeaders(pages));
        app.UseWhen(http => IsLink(http.Request.Path), rest => rest.UseSecurityHeaders(links));
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        return app;
    }

    private static bool IsLink(PathString path) => path.StartsWithSegments("/t", StringComparison.Ordinal) || path.StartsWithSegments("/s", StringComparison.Ordinal);
}
