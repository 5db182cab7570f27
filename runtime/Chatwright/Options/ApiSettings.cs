using System.Globalization;

namespace Chatwright;

/// <summary>
/// The values of one section of a configuration, for <see cref="ApiClientOptions.Bind"/>. Values that cannot be read are listed in
/// <see cref="Faults"/>.
/// </summary>
/// <remarks>
/// A key that is absent or empty reads as null, which leaves an option unchanged. No fault repeats a value: it may be a misplaced secret
/// key.
/// </remarks>
public sealed class ApiSettings
{
    private readonly Func<string, string?> _read;
    private readonly ApiList<ApiHost> _regions;
    private readonly List<string> _faults;

    /// <summary>Initializes the values of a section.</summary>
    /// <param name="path">The section's full path, such as <c>Chat</c>, for messages; empty for the root.</param>
    /// <param name="read">Gets the value of a key below the section; null if there is none. Colons separate the steps of a key.</param>
    /// <param name="regions">The hosts that may be given by their names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="read"/> is null.</exception>
    public ApiSettings(string path, Func<string, string?> read, ApiList<ApiHost> regions = default)
        : this(path, read, regions, [])
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(read);
    }

    private ApiSettings(string path, Func<string, string?> read, ApiList<ApiHost> regions, List<string> faults)
        => (Path, _read, _regions, _faults) = (path, read, regions, faults);

    /// <summary>The section's full path; empty for the root.</summary>
    public string Path { get; }

    /// <summary>The faults of this section and those below it: each a sentence that starts with the full path of the key.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Gets a section below this one. Its faults are also those of this one.</summary>
    /// <param name="key">The section's key.</param>
    public ApiSettings Section(string key) => new(PathOf(key), inner => _read($"{key}:{inner}"), _regions, _faults);

    /// <summary>Reads a text, unchanged.</summary>
    /// <param name="key">The key.</param>
    public string? Text(string key) => _read(key) is { Length: > 0 } text ? text : null;

    /// <summary>Reads a boolean: <c>true</c> or <c>false</c>, in any letter case.</summary>
    /// <param name="key">The key.</param>
    public bool? Bool(string key) => Text(key) is not { } text ? null
        : bool.TryParse(text, out var value) ? value
        : Fault<bool>(key, "must be true or false");

    /// <summary>Reads an integer of 32 bits.</summary>
    /// <param name="key">The key.</param>
    public int? Int32(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value
        : Fault<int>(key, $"must be a whole number from {int.MinValue} to {int.MaxValue}");

    /// <summary>Reads an unsigned integer of 32 bits.</summary>
    /// <param name="key">The key.</param>
    public uint? UInt32(string key) => Text(key) is not { } text ? null
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : Fault<uint>(key, $"must be a whole number from 0 to {uint.MaxValue}");

    /// <summary>Reads a duration such as <c>00:00:10</c> or <c>7.00:00:00</c>, or <c>Infinite</c>, in any letter case.</summary>
    /// <param name="key">The key.</param>
    public TimeSpan? Time(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (string.Equals(text, "Infinite", StringComparison.OrdinalIgnoreCase))
            return Timeout.InfiniteTimeSpan;
        // TimeSpan reads a bare number as days, which is hardly ever meant.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : Fault<TimeSpan>(key, "must be a time such as 00:00:10 (ten seconds) or 7.00:00:00 (seven days), or Infinite");
    }

    /// <summary>
    /// Reads a host: the name of a region, a host name or a URL; or a list of host names and URLs, of which the first is the primary and the others
    /// are its backups.
    /// </summary>
    /// <param name="key">The key.</param>
    public ApiHost? Host(string key)
    {
        if (Text(key) is { } text)
            return Region(text) ?? HostOf(key, text);
        return Items(key).ToArray() is [var primary, .. var backups] ? HostOf(key, primary, backups) : null;
    }

    /// <summary>Gets the full path of a key in the section.</summary>
    /// <param name="key">The key.</param>
    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}:{key}";

    private ApiHost? Region(string name)
    {
        foreach (var region in _regions)
        {
            if (string.Equals(region.Name, name, StringComparison.OrdinalIgnoreCase))
                return region;
        }
        return null;
    }

    private ApiHost? HostOf(string key, string primary, params string[] backups)
    {
        try
        {
            if (backups.Prepend(primary).All(IsAddress))
                return new(primary, backups);
        }
        catch (ArgumentException)
        {
            // Reported below, in the terms of a configuration.
        }
        var regions = _regions.Count == 0 ? "" : $"a region ({string.Join(", ", _regions.Select(region => region.Name))}), ";
        _faults.Add(
            $"{PathOf(key)} must be {regions}a host name such as api.example.org, or an http or https URL without user info, query and fragment.");
        return null;
    }

    /// <summary>A single word is more likely a misspelt region than a host.</summary>
    private static bool IsAddress(string text) => text.AsSpan().IndexOfAny(".:/") >= 0 || text == "localhost";

    private IEnumerable<string> Items(string key)
    {
        for (var i = 0; Text(string.Create(CultureInfo.InvariantCulture, $"{key}:{i}")) is { } item; i++)
            yield return item;
    }

    private T? Fault<T>(string key, string rule)
        where T : struct
    {
        _faults.Add($"{PathOf(key)} {rule}.");
        return null;
    }
}
