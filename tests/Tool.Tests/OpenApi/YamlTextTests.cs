using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwright.Tool.OpenApi;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tool.Tests.OpenApi;

/// <summary>Exported YAML holds what the JSON does, to readers of YAML 1.1 and 1.2.</summary>
public partial class YamlTextTests
{
    public static TheoryData<string> Texts =>
    [
        "NULL", "null", "Null", "~", "", " ", "yes", "Off", "y", "N", "TRUE", ".inf", "-.INF", "+.inf", ".NaN", "0o17", "0x1F", "017",
        "0b11", "1_000", "1e3", "1.5", "-1", "+1", "12:30:45", "190:20:30", "2001-12-14", "2001-12-14t21:59:43.10-05:00", "<<", "=", "- a",
        "-", "? a", "a: b", "a:", "a #b", "#a", "*a", "&a", "!a", "|", ">", "@a", "`a", "%a", "{a}", "[a]", "'a'", "\"a\"", "\\a", " a",
        "a ", "a\nb", "\ta", "a\u2028b", "a\u2029b", "a\u0085b", "\ufeffa", "a\u0000b", "a\u200fb", "😀", "列出",
        "A plain sentence, with commas.", "https://example.com/a?b#c", "/v4/letters/send", "---", "...", "e3", "0", "00", "1.", ".5",
        "1e+20", "Infinity", "nan", "oN",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void A_text_is_a_text_to_every_reader(string text)
    {
        var read = Read(new JsonObject { ["item"] = text, [text + "!"] = new JsonArray(text), ["last"] = new JsonObject() });
        Assert.Equal(text, Value(read["item"]));
        Assert.Equal(text, Value(((YamlSequenceNode)read[text + "!"])[0]));

        static string? Value(YamlNode node)
        {
            var scalar = (YamlScalarNode)node;
            if (scalar.Style == ScalarStyle.Plain)
                Assert.DoesNotMatch(OtherThanText(), scalar.Value!);
            return scalar.Value;
        }
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1e3", "1.0e+3")]
    [InlineData("1.25E20", "1.25e+20")]
    [InlineData("2E-7", "2.0e-7")]
    [InlineData("18446744073709551615", "18446744073709551615")]
    [InlineData("true", "true")]
    [InlineData("null", "null")]
    public void A_number_is_one_to_every_reader(string json, string yaml)
    {
        var scalar = (YamlScalarNode)Read(new JsonObject { ["item"] = JsonNode.Parse(json) })["item"];
        Assert.Equal((ScalarStyle.Plain, yaml), (scalar.Style, scalar.Value));
        Assert.Matches(OtherThanText(), yaml);
        if (JsonNode.Parse(json)?.GetValueKind() == JsonValueKind.Number)
            Assert.Equal(double.Parse(json, CultureInfo.InvariantCulture), double.Parse(yaml, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_layout_is_that_of_people() => Assert.Equal(
        """
        openapi: "3.1.0"
        info:
          title: Mail
          empty: {}
        paths:
          /v4/letters/send:
            tags:
            - Letters
            - "no"
        list: []
        """.ReplaceLineEndings("\n"),
        YamlText.Of(JsonNode.Parse("""
            {
              "openapi": "3.1.0", "info": { "title": "Mail", "empty": {} },
              "paths": { "/v4/letters/send": { "tags": ["Letters", "no"] } }, "list": []
            }
            """)!).TrimEnd());

    private static YamlMappingNode Read(JsonObject document)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(YamlText.Of(document)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    /// <summary>The types of plain scalars that are no text: the tag repository of YAML 1.1, and the core schema of YAML 1.2.</summary>
    [GeneratedRegex(
        @"^(?:~|null|Null|NULL||true|True|TRUE|false|False|FALSE|y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|<<|="
        + @"|[-+]?0b[01_]+|[-+]?0o?[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?|[-+]?[0-9]+"
        + @"|[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+][0-9]+)?"
        + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
        + @"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?)\z")]
    private static partial Regex OtherThanText();
}
