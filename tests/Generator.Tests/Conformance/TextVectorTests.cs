using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwright;
using Chatwright.Generator.Yaml;
using Generator.Tests.Yaml;

namespace Generator.Tests.Conformance;

/// <summary>The texts of JSON and YAML that are accepted or refused.</summary>
public sealed class TextVectorTests
{
    private static readonly IReadOnlyDictionary<string, Vector> s_yaml = VectorFiles.In("yaml");

    public static TheoryData<string> Json => Files("accepted", "refused", "either");

    public static TheoryData<string> AcceptedYaml => Yaml("accepted");

    public static TheoryData<string> RefusedYaml => Yaml("refused");

    /// <summary>The text is read by itself, and as a member of a response. Of some texts either verdict is right.</summary>
    [Theory, MemberData(nameof(Json))]
    public async Task A_text_of_JSON_is_accepted_or_refused_as_its_folder_says(string name)
    {
        var text = File.ReadAllBytes(Path.Combine(VectorFiles.Root, "json", name));
        var endpoint = Depot.Instance.Endpoints["v1/items/get"];
        var client = new DepotClient { Body = [.. "{\"Status\":\"OK\",\"Any\":"u8, .. text, (byte)'}'] };
        var result = await client.CallAsync(endpoint, JsonDocument.Parse("""{"Id":"nut"}""").RootElement);
        Assert.True(result is ApiResponse or ApiResponseException, result.ToString());
        var isAlone = Accepts(text);
        if (name.StartsWith("either", StringComparison.Ordinal))
            return;
        var isAccepted = name.StartsWith("accepted", StringComparison.Ordinal);
        Assert.Equal((isAccepted, isAccepted), (isAlone, result is ApiResponse));
        if (result is ApiResponse response)
            Assert.Equal(Encoding.UTF8.GetString(text).Trim(' ', '\t', '\r', '\n'), AnyOf(response));
    }

    [Theory, MemberData(nameof(AcceptedYaml))]
    public void An_accepted_text_of_YAML_has_the_tree_of_its_vector(string key)
    {
        var vector = s_yaml[key];
        var (root, found) = YamlCheck.Read(vector.Text("text"));
        Assert.Empty(found);
        var tree = root is null ? "null" : Tree(root).ToJsonString(new() { MaxDepth = VectorFiles.MaxDepth });
        vector.AssertEqual(vector.Case.GetProperty("tree"), tree);
    }

    [Theory, MemberData(nameof(RefusedYaml))]
    public void A_refused_text_of_YAML_has_the_diagnostics_of_its_vector(string key)
    {
        var vector = s_yaml[key];
        var expected = vector.Case.GetProperty("expected").EnumerateArray().Select(it => it.GetString()!);
        Assert.Equal(expected, YamlCheck.Read(vector.Text("text")).Found.Select(it =>
            FormattableString.Invariant($"{it.Rule.Id} {it.At.StartLine + 1}:{it.At.StartColumn + 1}-{it.At.EndLine + 1}:{it.At.EndColumn + 1}")));
    }

    private static bool Accepts(byte[] text)
    {
        try
        {
            _ = RawJson.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string AnyOf(ApiResponse response) => response.GetType().GetProperty("Any")!.GetValue(response)?.ToString() ?? "null";

    private static TheoryData<string> Yaml(string file) => new(s_yaml.Keys.Where(key => key.StartsWith(file, StringComparison.Ordinal)));

    private static JsonNode Tree(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, (JsonNode?)Tree(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Tree)]),
        _ => JsonValue.Create(((YamlScalar)node).Text),
    };

    private static TheoryData<string> Files(params string[] folders) => new(folders.SelectMany(folder =>
        Directory.EnumerateFiles(Path.Combine(VectorFiles.Root, "json", folder)).Order(StringComparer.Ordinal)
            .Select(path => $"{folder}/{Path.GetFileName(path)}")));
}
