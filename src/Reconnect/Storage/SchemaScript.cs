namespace Reconnect.Storage;

/// <summary>SQL that belongs to a migration and reads better as a file.</summary>
internal static class SchemaScript
{
    public static string Read(string name)
    {
        using var stream = typeof(SchemaScript).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The schema script {name} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
