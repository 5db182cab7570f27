using Chatwright.Import.Cells;
using Chatwright.Import.Samples;

namespace Chatwright.Import.Trees;

/// <summary>A place for a value in a body, with all that the samples of the page have put there.</summary>
internal sealed class Slot
{
    private readonly List<Member> _members = [];
    private readonly Dictionary<string, Member> _byName = [];

    /// <summary>The member that the slot is the value of; null for a body, and for elements of lists.</summary>
    public Member? Owner { get; init; }

    /// <summary>The kinds seen. An object that the tables describe and no sample shows has <see cref="Kinds.Object"/> too.</summary>
    public Kinds Kinds { get; private set; }

    /// <summary>Scalars seen, as text.</summary>
    public List<string> Values { get; } = [];

    /// <summary>Sizes of arrays seen.</summary>
    public int MaxItems { get; private set; }

    /// <summary>The objects seen here.</summary>
    public List<SampleObject> Samples { get; } = [];

    /// <summary>The number of objects seen here.</summary>
    public int Objects => Samples.Count;

    /// <summary>The slot of elements of arrays; null before the first one.</summary>
    public Slot? Element { get; private set; }

    public IReadOnlyList<Member> Members => _members;

    /// <summary>The slot that holds members: this one, or that of the elements of a list, to any depth.</summary>
    public Slot Innermost => Element is { } element && (Kinds & Kinds.Object) == 0 ? element.Innermost : this;

    public bool HoldsObjects => (Innermost.Kinds & Kinds.Object) != 0;

    public void Add(SampleValue value)
    {
        switch (value)
        {
            case SampleObject it:
                AddObject(it);
                break;
            case SampleArray it:
                Kinds |= Kinds.Array;
                MaxItems = Math.Max(MaxItems, it.Items.Count);
                foreach (var item in it.Items)
                    (Element ??= new Slot { Owner = Owner }).Add(item);
                break;
            case SampleText it:
                Kinds |= Kinds.Text;
                Values.Add(it.Value);
                break;
            case SampleNumber it:
                Kinds |= it.Text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0 ? Kinds.Number : Kinds.Integer;
                Values.Add(it.Text);
                break;
            case SampleBool:
                Kinds |= Kinds.Bool;
                break;
            case SampleNull:
                Kinds |= Kinds.Null;
                break;
        }
    }

    /// <summary>Makes room for members that only tables know.</summary>
    public void Expect(Kinds kinds, bool elementsAreObjects)
    {
        Kinds |= kinds;
        if (elementsAreObjects)
            (Element ??= new Slot { Owner = Owner }).Expect(Kinds.Object, false);
    }

    /// <summary>The member of that name, which is made if it is new.</summary>
    public Member Member(string name, int line)
    {
        if (Find(name) is { } known)
            return known;
        var member = new Member(name, line, this);
        _members.Add(member);
        _byName.Add(name, member);
        return member;
    }

    public Member? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>All members below, each before those it holds, in the order of the samples.</summary>
    public IEnumerable<Member> Descendants() =>
        _members.SelectMany(member => member.Value.Innermost.Descendants().Prepend(member));

    private void AddObject(SampleObject value)
    {
        Kinds |= Kinds.Object;
        Samples.Add(value);
        Member? previous = null;
        foreach (var sample in value.Members)
        {
            var member = Find(sample.Name) ?? Insert(sample, previous);
            member.See(sample);
            previous = member;
        }
    }

    /// <summary>A member that is new in this sample comes behind the one that it follows.</summary>
    private Member Insert(SampleMember sample, Member? previous)
    {
        var member = new Member(sample.Name, sample.Line, this);
        _byName.Add(sample.Name, member);
        _members.Insert(previous is null ? Objects == 1 ? _members.Count : 0 : _members.IndexOf(previous) + 1, member);
        return member;
    }
}
