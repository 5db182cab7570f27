namespace Generated.Tests.Harness;

/// <summary>The documented bodies in the folder Samples, embedded under their file names.</summary>
internal static class SampleFile
{
    private const string Folder = "Samples/";
    private const string Extension = ".json";

    public static string Read(string name)
    {
        using var stream = typeof(SampleFile).Assembly.GetManifestResourceStream(Folder + name + Extension)
            ?? throw new ArgumentException($"There is no sample {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the samples of one kind, without that ending.</summary>
    public static IEnumerable<string> Names(string ending) => typeof(SampleFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(ending + Extension, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^(ending + Extension).Length])
        .Order(StringComparer.Ordinal);
}
