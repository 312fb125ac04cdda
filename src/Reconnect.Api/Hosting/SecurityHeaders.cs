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
        app.UseSecurityHeaders(pages);
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        return app;
    }
}
