using System.Collections.Frozen;

namespace Reconnect.Api.Hooks;

/// <summary>All adapters: every class beside this one that is one.</summary>
internal static class VendorRegistry
{
    private static readonly FrozenDictionary<string, VendorAdapter> ByName = typeof(VendorRegistry).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(VendorAdapter)) && !type.IsAbstract)
        .Select(type => (VendorAdapter)Activator.CreateInstance(type)!)
        .ToFrozenDictionary(vendor => vendor.Name, StringComparer.Ordinal);

    public static IReadOnlyList<VendorAdapter> All { get; } = [.. ByName.Values.OrderBy(v => v.Title, StringComparer.OrdinalIgnoreCase)];

    public static VendorAdapter? Find(string name) => ByName.GetValueOrDefault(name);
}
