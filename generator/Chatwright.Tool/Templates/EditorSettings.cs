namespace Chatwright.Tool.Templates;

/// <summary>The settings by which an editor uses the schema for spec files.</summary>
/// <param name="Path">The file, below the folder that the editor opens.</param>
/// <param name="Text">Its whole text, where there is none yet.</param>
/// <param name="Entry">The part of it to add to an existing file.</param>
internal sealed record EditorSettings(string Path, string Text, string Entry)
{
    public const string VsCode = "vscode";
    public const string Rider = "rider";

    /// <param name="schema">The path of the schema from the folder that the editor opens, with slashes.</param>
    /// <param name="solution">The name of the solution in that folder; null without one.</param>
    public static EditorSettings Of(string editor, string schema, string? solution) =>
        editor == VsCode ? OfVsCode(schema) : OfRider(schema, solution);

    private static EditorSettings OfVsCode(string schema)
    {
        var entry = $"\"yaml.schemas\": {{ \"./{schema}\": \"*.api.yaml\" }}";
        return new(".vscode/settings.json", $"{{\n  {entry}\n}}\n", entry);
    }

    private static EditorSettings OfRider(string schema, string? solution)
    {
        var entry = $$"""
            <entry key="Chatwright">
              <value>
                <SchemaInfo>
                  <option name="name" value="Chatwright" />
                  <option name="relativePathToSchema" value="{{System.Security.SecurityElement.Escape(schema)}}" />
                  <option name="schemaVersion" value="JSON Schema version 2020-12" />
                  <option name="patterns">
                    <list>
                      <Item>
                        <option name="pattern" value="true" />
                        <option name="path" value="*.api.yaml" />
                        <option name="mappingKind" value="Pattern" />
                      </Item>
                    </list>
                  </option>
                </SchemaInfo>
              </value>
            </entry>
            """.ReplaceLineEndings("\n");
        var folder = solution is null ? ".idea" : $".idea/.idea.{solution}/.idea";
        return new($"{folder}/jsonSchemas.xml", Around(entry), entry);
    }

    private static string Around(string entry) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <project version="4">
          <component name="JsonSchemaMappingsProjectConfiguration">
            <state>
              <map>
        {Indented(entry, 8)}
              </map>
            </state>
          </component>
        </project>

        """.ReplaceLineEndings("\n");

    private static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(line => new string(' ', by) + line));
}
