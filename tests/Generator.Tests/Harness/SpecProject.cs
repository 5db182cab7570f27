using System.Collections.Immutable;

namespace Generator.Tests.Harness;

/// <summary>A project as the generator sees it: spec files in the order given, build properties, and C# of the user's own.</summary>
internal sealed record SpecProject
{
    public const string ServicePath = "chat.api.yaml";

    /// <summary>The least that endpoints need beside them.</summary>
    public static readonly SpecText Service = new(ServicePath, """
        service: Chat
        envelope: { status: Status, ok: OK, code: Code, info: Info }
        """);

    public static readonly SpecProject Empty = new();

    /// <summary>A project with a service and nothing else.</summary>
    public static readonly SpecProject Chat = Empty.With(Service);

    public ImmutableArray<SpecText> Files { get; private init; } = [];

    public ImmutableDictionary<string, string> Properties { get; private init; } =
        ImmutableDictionary<string, string>.Empty.Add("ChatwrightEnabled", "true").Add("RootNamespace", "Demo");

    /// <summary>C# that uses what is emitted.</summary>
    public string UserCode { get; init; } = "";

    /// <summary>With more files, or with others in the place of those that have the same path.</summary>
    public SpecProject With(params IEnumerable<SpecText> files) =>
        files.Aggregate(this, (project, file) => project.Files.FirstOrDefault(known => known.Path == file.Path) is { } known
            ? project with { Files = project.Files.Replace(known, file) }
            : project with { Files = project.Files.Add(file) });

    public SpecProject With(string path, string text) => With(new SpecText(path, text));

    public SpecProject WithFirst(string path, string text) => this with { Files = Files.Insert(0, new SpecText(path, text)) };

    public SpecProject Renamed(string path, string newPath) =>
        this with { Files = [.. Files.Select(file => file.Path == path ? new SpecText(newPath, file.Text) : file)] };

    public SpecProject Without(string path) => this with { Files = Files.RemoveAll(file => file.Path == path) };

    public SpecProject Set(string property, string? value) =>
        this with { Properties = value is null ? Properties.Remove(property) : Properties.SetItem(property, value) };

    public SpecProject Ordered(Func<ImmutableArray<SpecText>, IEnumerable<SpecText>> order) => this with { Files = [.. order(Files)] };

    public GeneratorRun Run() => GeneratorHarness.Run(this);
}
