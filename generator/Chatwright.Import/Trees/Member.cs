using Chatwright.Import.Blocks;
using Chatwright.Import.Facts;
using Chatwright.Import.Samples;
using Chatwright.Import.Texts;

namespace Chatwright.Import.Trees;

/// <summary>A member of an object, joined from samples and tables.</summary>
internal sealed class Member
{
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

    /// <summary>What samples say of it in comments.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>What a table says of it; null when none does.</summary>
    public FieldRow? Row { get; set; }

    /// <summary>What is in doubt about it.</summary>
    public List<Doubt> Doubts { get; } = [];

    public void See(SampleMember sample)
    {
        Seen++;
        Value.Add(sample.Value);
        if (sample.Comment.Length > 0 && !Comments.Contains(sample.Comment))
            Comments.Add(sample.Comment);
    }
}
