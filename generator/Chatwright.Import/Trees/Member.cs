using Chatwright.Import.Blocks;
using Chatwright.Import.Facts;
using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Trees;

/// <summary>A member of an object, joined from samples and tables.</summary>
internal sealed class Member
{
    private readonly MemberComments _comments = new();

    public Member(string name, int line, Slot home)
    {
        (Name, Line, Home) = (name, line, home);
        Value = new Slot { Owner = this };
    }

    public string Name { get; }

    /// <summary>The page's line that shows it first.</summary>
    public int Line { get; }

    /// <summary>The object that holds it.</summary>
    public Slot Home { get; }

    public Slot Value { get; }

    /// <summary>In how many of the objects seen it was there.</summary>
    public int Seen { get; private set; }

    /// <summary>The comments of samples about it.</summary>
    public IReadOnlyList<string> Comments => _comments.AboutMember;

    /// <summary>The comments of samples about one of its values, with the value.</summary>
    public IReadOnlyList<string> ValueComments => _comments.AboutValues;

    /// <summary>Its row in a table; null if it has none.</summary>
    public FieldRow? Row { get; set; }

    /// <summary>The doubts about it.</summary>
    public List<Doubt> Doubts { get; } = [];

    public void See(SampleMember sample)
    {
        Seen++;
        Value.Add(sample.Value);
        _comments.Add(sample);
    }
}
