using System.Globalization;

namespace Chatwright.Tool.Site.Content;

/// <summary>Slugs that differ, also on file systems where letter case does not count.</summary>
internal sealed class Slugs
{
    // Names of devices, which Windows takes for no file whatever their extension.
    private readonly HashSet<string> _taken = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])],
        StringComparer.OrdinalIgnoreCase);

    public string Give(string name)
    {
        var slug = Slug.Of(name);
        var free = slug;
        for (var number = 2; !_taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return free;
    }
}
