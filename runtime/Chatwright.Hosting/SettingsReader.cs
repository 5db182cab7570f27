using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Chatwright.Hosting;

/// <summary>Reads the values of one section of the configuration. Collects what cannot be read, and the keys that nothing reads.</summary>
/// <remarks>
/// A key that is absent or empty reads as null, which leaves an option as it is. An empty entry of a list is left out, since a source of the
/// configuration can empty an entry of an earlier one, but not remove it.
/// </remarks>
internal sealed class SettingsReader
{
    private readonly IConfiguration _configuration;
    private readonly string _path;
    private readonly ApiList<ApiHost> _regions;
    private readonly List<SettingFault> _faults;
    private readonly List<(string Key, string Text)> _texts;
    private readonly List<string> _known = [];

    /// <param name="configuration">The section, or the root.</param>
    /// <param name="regions">The hosts that may be given by their names.</param>
    internal SettingsReader(IConfiguration configuration, ApiList<ApiHost> regions)
        : this(configuration, PathOf(configuration), regions, [], [])
    {
    }

    private SettingsReader(
        IConfiguration configuration, string path, ApiList<ApiHost> regions, List<SettingFault> faults, List<(string Key, string Text)> texts)
        => (_configuration, _path, _regions, _faults, _texts) = (configuration, path, regions, faults, texts);

    /// <summary>The faults of this section and those below it.</summary>
    internal IReadOnlyList<SettingFault> Faults => _faults;

    /// <summary>The full path of an option's key.</summary>
    /// <param name="configuration">The section that holds the options, or the root.</param>
    /// <param name="option">The path of the option, such as <c>Retry.MaxRetries</c> or <c>Tokens[0]</c>.</param>
    internal static string KeyOf(IConfiguration configuration, string option)
    {
        var path = PathOf(configuration);
        if (option.Split('[', ']') is not [var list, var index, ""])
            return Join(path, option.Replace('.', ':'));
        if (configuration[list] is { Length: > 0 })
            return Join(path, list);
        var entry = EntriesOf(configuration.GetSection(list)).ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture));
        return Join(path, $"{list}:{entry.Key ?? index}");
    }

    internal SettingsReader Section(string key)
        => new(_configuration.GetSection(Known(key)), Join(_path, key), _regions, _faults, _texts);

    /// <summary>Leaves a section to whatever else reads it.</summary>
    internal void Skip(string key) => Known(key);

    internal string? Text(string key) => _configuration[Known(key)] is { Length: > 0 } text ? Found(key, text) : null;

    /// <summary><c>true</c> or <c>false</c>, in any letter case.</summary>
    internal bool? Bool(string key) => Text(key) is not { } text ? null
        : bool.TryParse(text, out var value) ? value
        : Fault<bool>(key, "must be true or false.");

    /// <summary>A value of an enumeration by its name, in any letter case.</summary>
    internal T? Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return null;
        var names = Enum.GetNames<T>();
        // Not TryParse alone, which takes numbers too.
        return names.Contains(text, StringComparer.OrdinalIgnoreCase) && Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value
            : Fault<T>(key, $"must be {string.Join(" or ", names)}.");
    }

    internal int? Int32(string key) => Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value
        : Fault<int>(key, $"must be a whole number from {int.MinValue} to {int.MaxValue}.");

    internal uint? UInt32(string key) => Text(key) is not { } text ? null
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : Fault<uint>(key, $"must be a whole number from 0 to {uint.MaxValue}.");

    /// <summary>A length of time such as <c>00:00:10</c> or <c>7.00:00:00</c>, or <c>Infinite</c>, in any letter case.</summary>
    internal TimeSpan? Time(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (string.Equals(text, "Infinite", StringComparison.OrdinalIgnoreCase))
            return Timeout.InfiniteTimeSpan;
        // TimeSpan.Parse would read a bare number as days, and 24:00:00 as 24 days, which nobody means by them.
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var value)
            ? value
            : Fault<TimeSpan>(
                key, "must be a time such as 00:00:10 (ten seconds), with hours up to 23, or 7.00:00:00 (seven days), or Infinite.");
    }

    /// <summary>One text, or a list of texts; empty if the key is absent.</summary>
    internal IReadOnlyList<string> Texts(string key) => Text(key) is { } text ? [text] : Items(key);

    /// <summary>
    /// A host: the name of a region, a host name or a URL; or a list of host names and URLs, of which the first is the primary and the others are its
    /// backups.
    /// </summary>
    internal ApiHost? Host(string key)
    {
        if (Text(key) is { } text)
            return Region(text) ?? HostOf(key, text);
        return Items(key) is [var primary, .. var backups] ? HostOf(key, primary, backups) : null;
    }

    /// <summary>Adds a fault for each key that was not read. The root is not checked: it holds the keys of the whole application.</summary>
    internal void RefuseOtherKeys()
    {
        if (_path.Length == 0)
            return;
        foreach (var child in _configuration.GetChildren())
        {
            if (!_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                _faults.Add(new(Join(_path, child.Key), $"is unknown: use one of {string.Join(", ", _known.Order())}, or remove it."));
        }
    }

    /// <summary>True if another reader of the same section found the same: all that was read, and the faults.</summary>
    internal bool FoundSameAs(SettingsReader other) => _texts.SequenceEqual(other._texts) && _faults.SequenceEqual(other._faults);

    private static string PathOf(IConfiguration configuration) => (configuration as IConfigurationSection)?.Path ?? "";

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}:{key}";

    private string Known(string key)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        return key;
    }

    private string Found(string key, string text)
    {
        _texts.Add((Join(_path, key), text));
        return text;
    }

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
            // The fault below says it in the terms of a configuration.
        }
        var regions = _regions.Count == 0 ? "" : $"a region ({string.Join(", ", _regions.Select(region => region.Name))}), ";
        _faults.Add(new(
            Join(_path, key),
            $"must be {regions}a host name such as api.example.org, or an http or https URL without user info, query and fragment."));
        return null;
    }

    /// <summary>A single word is more likely a misspelt region than a host.</summary>
    private static bool IsAddress(string text) => text.AsSpan().IndexOfAny(".:/") >= 0 || text == "localhost";

    private string[] Items(string key)
    {
        var list = _configuration.GetSection(key);
        var entries = EntriesOf(list).ToArray();
        foreach (var other in list.GetChildren().ExceptBy(entries.Select(static entry => entry.Key), static child => child.Key))
        {
            if (other.Value is { Length: > 0 } || other.GetChildren().Any())
                _faults.Add(new(other.Path, $"is no entry of a list: give each a number and one text, as in {list.Path}:0."));
        }
        return Array.ConvertAll(entries, entry => Found($"{key}:{entry.Key}", entry.Text));
    }

    /// <summary>The entries of a list that are not empty, in the order of their indexes, which may have gaps.</summary>
    private static IEnumerable<(string Key, string Text)> EntriesOf(IConfigurationSection list)
        => from entry in list.GetChildren()
           let text = entry.Value
           where text is { Length: > 0 }
           let index = int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1
           where index >= 0
           orderby index
           select (entry.Key, text);

    private T? Fault<T>(string key, string problem)
        where T : struct
    {
        _faults.Add(new(Join(_path, key), problem));
        return null;
    }
}
