using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Architecture.Tests.Rooms;

/// <summary>The sources of a project of this repository, compiled for net10.0 against the assemblies that the tests run on.</summary>
/// <param name="Path">The folder of the project, from the root of the repository.</param>
internal sealed record ProjectSources(string Path)
{
    private static readonly CSharpParseOptions s_parsing = new(
        LanguageVersion.Preview,
        DocumentationMode.None,
        SourceCodeKind.Regular,
        ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    // The global usings of ImplicitUsings.
    private static readonly string s_usings = string.Concat(
        new[] { "", ".Collections.Generic", ".IO", ".Linq", ".Net.Http", ".Threading", ".Threading.Tasks" }
            .Select(name => $"global using System{name};\n"));

    // The bodies of logging methods and regular expressions, which generators of the SDK write.
    private static readonly string[] s_ofOtherGenerators = ["CS8795"];

    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => Repository.At(Path.Split('/'));

    /// <summary>The source files, without what builds leave behind.</summary>
    public IEnumerable<string> Files => SourceFiles.Below(Folder);

    /// <summary>Files of other folders that the project compiles too. They are in none of its rooms.</summary>
    private IEnumerable<string> LinkedFiles => ProjectFile.Descendants("Compile").Attributes("Include")
        .SelectMany(include => include.Value.Split(';'))
        .Select(path => System.IO.Path.GetFullPath(path, Folder));

    private XDocument ProjectFile => XDocument.Load(System.IO.Path.Combine(Folder, Name + ".csproj"));

    private bool HasProgram => File.Exists(System.IO.Path.Combine(Folder, "Program.cs"));

    /// <summary>The project's code.</summary>
    /// <exception cref="InvalidOperationException">It does not compile: this test knows too little about the project.</exception>
    public Compilation Compile()
    {
        var compilation = CSharpCompilation.Create(
            Name,
            [.. Files.Concat(LinkedFiles).Select(Parse), CSharpSyntaxTree.ParseText(s_usings, s_parsing)],
            References(),
            new(
                HasProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        var errors = compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !s_ofOtherGenerators.Contains(diagnostic.Id));
        return errors.Any()
            ? throw new InvalidOperationException($"{Name} does not compile here:\n{string.Join('\n', errors.Take(10))}")
            : compilation;
    }

    private static SyntaxTree Parse(string file) => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), s_parsing, file);

    /// <summary>The framework and all packages; of this repository's projects those that the project refers to.</summary>
    private IEnumerable<MetadataReference> References()
    {
        var projects = ProjectFile.Descendants("ProjectReference")
            .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
            .Select(reference => System.IO.Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)).ToHashSet();
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(file => System.IO.Path.GetFileNameWithoutExtension(file) is var name && (!IsOfThisRepository(name) || projects.Contains(name)))
            .Select(file => MetadataReference.CreateFromFile(file));
    }

    private static bool IsOfThisRepository(string assembly) => assembly.Split('.')[0] == "Chatwright";
}
