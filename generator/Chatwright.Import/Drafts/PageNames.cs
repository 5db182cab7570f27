using System.Globalization;
using System.Text.RegularExpressions;
using Chatwright.Import.Cells;
using Chatwright.Import.Facts;
using Chatwright.Import.Trees;

namespace Chatwright.Import.Drafts;

/// <summary>
/// Conclusions from all names of a page: the members, those that hold times, and the objects that are maps with users' keys.
/// </summary>
internal sealed partial class PageNames
{
    private const long Year2000 = 946_684_800;
    private const long Year2100 = 4_102_444_800;

    private readonly HashSet<string> _times;
    private readonly HashSet<string> _millis;
    private readonly bool _areRaised;

    /// <param name="bodies">All bodies.</param>
    /// <param name="tables">All tables of fields.</param>
    /// <param name="areTextsRead"><c>true</c> if numbers may come as texts, which is never so where they are sent; otherwise, <c>false</c>.</param>
    public PageNames(IReadOnlyList<Slot> bodies, IReadOnlyList<FieldTable> tables, bool areTextsRead)
    {
        var members = bodies.SelectMany(body => body.Descendants()).ToList();
        Members = members.Select(member => member.Name).Concat(tables.SelectMany(table => table.Rows).Select(row => row.Name.Name)).ToHashSet();
        // One value that is no time, such as a cursor's 0, and the name means something else.
        _times = NamesWhere(members, member => HoldsTimes(member, Kinds.Integer, 1));
        _millis = NamesWhere(members, member => HoldsTimes(member, Kinds.Integer, 1000) || (areTextsRead && HoldsTimes(member, Kinds.Text, 1000)));
        var documented = tables.SelectMany(table => table.Rows).Select(row => row.Name.Name).ToList();
        _areRaised = documented.Count > 0 && documented.Count(name => char.IsAsciiLetterUpper(name[0])) * 5 >= documented.Count * 4;
    }

    public IReadOnlySet<string> Members { get; }

    /// <summary>Determines whether an integer is a time in seconds since 1970.</summary>
    public bool IsTime(Member member, string text) => _times.Contains(member.Name) && TellsTime(member, text);

    /// <summary>Determines whether an integer, or a text of digits, is a time in milliseconds since 1970.</summary>
    public bool IsMillis(Member member, string text) => _millis.Contains(member.Name) && TellsTime(member, text);

    /// <summary>Determines whether the names in an object are data: no table lists one of them, and they do not follow the API's naming.</summary>
    public bool IsMap(Slot slot) =>
        slot.Owner is not null && slot.Members.Count > 0 && slot.Members.All(member => member.Row is null) &&
        (slot.Members.Any(member => !WireName().IsMatch(member.Name)) || (_areRaised && slot.Members.All(IsLowerScalar)));

    private static bool TellsTime(Member member, string text) => TimeName().IsMatch(member.Name) || TimeText().IsMatch(text);

    private static bool IsLowerScalar(Member member) =>
        !char.IsAsciiLetterUpper(member.Name[0]) && (member.Value.Kinds & (Kinds.Array | Kinds.Object)) == 0;

    private static HashSet<string> NamesWhere(List<Member> members, Func<Member, bool> holds) => members.GroupBy(member => member.Name)
        .Where(group => group.Any(member => member.Value.Values.Count > 0) && group.All(holds))
        .Select(group => group.Key)
        .ToHashSet();

    private static bool HoldsTimes(Member member, Kinds kind, long unit) => ((member.Value.Kinds & ~Kinds.Null) is Kinds.None
        || (member.Value.Kinds & ~Kinds.Null) == kind) && member.Value.Values.TrueForAll(value => IsTime(value, unit));

    private static bool IsTime(string value, long unit) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time >= Year2000 * unit && time < Year2100 * unit;

    [GeneratedRegex(@"(?:[a-z]Time|[Tt]ime[Ss]tamp|^Time|Until|_time)$")]
    private static partial Regex TimeName();

    [GeneratedRegex(@"时间戳|timestamp|unix|UTC ?时间", RegexOptions.IgnoreCase)]
    private static partial Regex TimeText();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.\-]*$")]
    private static partial Regex WireName();
}
