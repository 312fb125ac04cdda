namespace Reconnect.Api.Compatibility;

/// <summary>Browsers of any site post to the compatible addresses; the key in the request is public and no cookie is involved.</summary>
internal static class CompatibilityCors
{
    public const string Policy = "Compatibility";

    public static IServiceCollection AddCompatibility(this IServiceCollection services) => services
        .AddCors(cors => cors.AddPolicy(Policy, policy => policy.AllowAnyOrigin().AllowAnyHeader().WithMethods(HttpMethods.Post)))
        .AddSingleton<SegmentIntake>()
        .AddSingleton<DynamicYieldIntake>();
}
