using Chatwright.Import.Texts;

namespace Chatwright.Import.Drafts;

/// <summary>A spec in the making. Its parts can be taken back one by one where the compiler refuses them.</summary>
internal sealed class SpecDraft(string path)
{
    public string Path { get; } = path;
    public required string Summary { get; init; }
    public string? Calls { get; init; }
    public List<Doubt> Doubts { get; } = [];
    public List<FieldDraft> Request { get; } = [];
    public List<FieldDraft> Response { get; } = [];
    public List<TypeDraft> Types { get; } = [];
    public List<ErrorDraft> Errors { get; } = [];
    public List<ExampleDraft> Examples { get; } = [];

    public IEnumerable<FieldDraft> Fields => Request.Concat(Response).Concat(Types.OfType<ObjectDraft>().SelectMany(type => type.Fields));
}
