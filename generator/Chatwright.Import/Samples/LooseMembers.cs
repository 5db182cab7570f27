namespace Chatwright.Import.Samples;

/// <summary>The members of an object that is being read. A name that stands twice is one member, and the last value counts.</summary>
internal sealed class LooseMembers(LooseCursor cursor)
{
    private readonly List<LooseMember> _members = [];
    private readonly Dictionary<string, LooseMember> _byName = new(StringComparer.Ordinal);

    public void Add(LooseMember member)
    {
        if (member.Name.Length == 0)
            return;
        if (_byName.TryAdd(member.Name, member))
        {
            _members.Add(member);
            return;
        }
        cursor.Report($"'{member.Name}' stands twice in one object; the last one counts");
        _byName[member.Name].Value = member.Value;
    }

    public List<SampleMember> ToList() => _members.ConvertAll(member => new SampleMember(member.Name, member.Line, member.Value!, member.Comment));
}
