namespace Chatwright.Import.Samples;

/// <summary>A member of an object that is being read.</summary>
internal sealed class LooseMember(string name, int line)
{
    public string Name { get; } = name;
    public int Line { get; } = line;
    public SampleValue? Value { get; set; }
    public string Comment { get; set; } = "";
}
