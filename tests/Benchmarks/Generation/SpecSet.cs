using System.Globalization;
using System.Text.RegularExpressions;
using Tests.Shared;

namespace Benchmarks.Generation;

/// <summary>
/// Specs for the generator to run over. Larger sets are made of the endpoints that ship: each eight copies form a group of their own with a
/// shared file of their own, and differ from all others in paths, names, error codes and members.
/// </summary>
internal sealed partial class SpecSet
{
    private const string SharedFile = "recentcontact/common.api.yaml";

    /// <summary>The end of the path of the endpoint that edits change, and of its copies.</summary>
    private const string ListFile = "get_list.api.yaml";

    /// <summary>A limit in the shared file.</summary>
    private const string GroupNameLimit = "maxBytes: 64\n";

    private const string ResponseHead = "\nresponse:\n";

    private static readonly string s_folder = Repository.At("specs");

    private static readonly SpecText s_service = Read("service.api.yaml");
    private static readonly SpecText s_ids = Read("shared/ids.api.yaml");
    private static readonly SpecText s_shared = Read(SharedFile);
    private static readonly SpecText[] s_endpoints = [.. ReadAll("recentcontact").Where(spec => spec.Path != SharedFile)];

    /// <summary>The names of the types that the copied files declare.</summary>
    private static readonly string[] s_types = [.. s_endpoints.Append(s_shared).SelectMany(DeclaredTypes)];

    private SpecSet(string name, int endpoints, IReadOnlyList<SpecText> files)
    {
        (Name, Endpoints, Files) = (name, endpoints, files);
        var lists = files.Where(file => file.Path.EndsWith(ListFile, StringComparison.Ordinal)).ToList();
        Edited = lists[lists.Count / 2];
        Edit = Edited.With(ResponseHead, ResponseHead + "  Edited: { type: int64, summary: Edited. }\n");
        EditedShared = files.Last(file => file.Path.EndsWith("common.api.yaml", StringComparison.Ordinal)
            && file.Text.Contains(GroupNameLimit, StringComparison.Ordinal));
        SharedEdit = EditedShared.With(GroupNameLimit, "maxBytes: 65\n");
        var segment = EditedShared.Path.Split('/')[0];
        Added = new($"{segment}/added.api.yaml", $$"""
            endpoint: v4/{{segment}}/added
            request: { User: { type: UserId, required: true } }
            response: { Item: { type: [{{DeclaredTypes(EditedShared).Last()}}] } }
            """);
    }

    public string Name { get; }

    public int Endpoints { get; }

    public IReadOnlyList<SpecText> Files { get; }

    /// <summary>An endpoint from the middle.</summary>
    public SpecText Edited { get; }

    /// <summary>The same with one more member in its response: nothing that another file looks at.</summary>
    public SpecText Edit { get; }

    public SpecText EditedShared { get; }

    /// <summary>The same with another limit of a type that the group's endpoints use.</summary>
    public SpecText SharedEdit { get; }

    /// <summary>One endpoint more, in a group that there is.</summary>
    public SpecText Added { get; }

    /// <summary>The two endpoints whose pages came first.</summary>
    public static SpecSet Documented { get; } = new("2 endpoints", 2,
        [s_service, s_ids, s_shared, Shipped("get_list"), Shipped("search_contact_group")]);

    /// <summary>All that ships: the endpoints and webhooks of Tencent Cloud Chat.</summary>
    public static SpecSet WholeApi { get; } = Shipping("the Chat API", _ => true);

    /// <summary>The same without the webhooks, which clients of other generators do not have.</summary>
    public static SpecSet AllEndpoints { get; } = Shipping(
        "all shipped endpoints", spec => !spec.Path.StartsWith("webhooks/", StringComparison.Ordinal));

    /// <summary>So many endpoints.</summary>
    public static SpecSet Copies(int count)
    {
        List<SpecText> files = [s_service, s_ids];
        for (var i = 0; i < count; i++)
        {
            var group = i / s_endpoints.Length;
            if (i % s_endpoints.Length == 0)
                files.Add(Copy(s_shared, group, i));
            files.Add(Copy(s_endpoints[i % s_endpoints.Length], group, i));
        }
        return new(string.Create(CultureInfo.InvariantCulture, $"{count:N0} endpoints"), count, files);
    }

    private static SpecSet Shipping(string name, Func<SpecText, bool> isTaken)
    {
        List<SpecText> files = [.. ReadAll(".").Where(isTaken)];
        return new(name, files.Count(file => Declares(file, "endpoint")), files);
    }

    private static bool Declares(SpecText spec, string kind) => spec.Text.Contains($"\n{kind}: ", StringComparison.Ordinal);

    public override string ToString() => Name;

    /// <summary>Puts the files into a folder, which is made.</summary>
    public void WriteTo(string folder)
    {
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static SpecText Copy(SpecText original, int group, int number)
    {
        var segment = $"area{group:000}";
        var text = original.Text
            .Replace("\nshared: recentcontact", $"\nshared: {segment}", StringComparison.Ordinal)
            .Replace("v4/recentcontact/", $"v4/{segment}/n{number}_", StringComparison.Ordinal)
            .Replace("\nname: ", $"\nname: N{number}", StringComparison.Ordinal);
        // Types of all groups share one namespace.
        text = s_types.Aggregate(text, (renamed, type) => Regex.Replace(renamed, $@"\b{type}\b", $"{type}{segment.ToUpperInvariant()}"));
        text = ErrorCode().Replace(text, match => $"{match.Groups[1].Value}{group + 1}{match.Groups[2].Value}{group}");
        // Not all have the same members.
        var more = Enumerable.Range(0, number % 4).Select(i => $"  Extra{number}{i}: {{ type: string, summary: Text {i} of {number}. }}\n");
        text = text.Replace(ResponseHead, ResponseHead + string.Concat(more), StringComparison.Ordinal);
        return new(original.Path.Replace("recentcontact/", $"{segment}/n{number}_", StringComparison.Ordinal), text);
    }

    /// <summary>The keys of the section of types.</summary>
    private static IEnumerable<string> DeclaredTypes(SpecText spec) => spec.Text.Split('\n')
        .SkipWhile(line => line != "types:")
        .Skip(1)
        .TakeWhile(line => line.Length == 0 || line[0] is ' ' or '#')
        .Select(line => TypeName().Match(line))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value);

    private static SpecText Shipped(string command) => s_endpoints.Single(it => it.Path == $"recentcontact/{command}.api.yaml");

    private static IEnumerable<SpecText> ReadAll(string folder) =>
        Directory.EnumerateFiles(Path.Combine(s_folder, folder), "*.api.yaml", SearchOption.AllDirectories)
            .Select(file => Read(Path.GetRelativePath(s_folder, file).Replace('\\', '/')))
            .OrderBy(spec => spec.Path, StringComparer.Ordinal);

    private static SpecText Read(string path) => new(path, File.ReadAllText(Path.Combine(s_folder, path)));

    [GeneratedRegex(@"^  ([A-Z]\w+):$")]
    private static partial Regex TypeName();

    /// <summary>A code of the group's own, with its name.</summary>
    [GeneratedRegex(@"^( +)(5[01]0\d\d:\n +name: \w+)", RegexOptions.Multiline)]
    private static partial Regex ErrorCode();
}
