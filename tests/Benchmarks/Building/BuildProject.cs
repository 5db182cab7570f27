using Benchmarks.Generation;
using Benchmarks.Measuring;
using Chatwright;
using Chatwright.Generator;
using Tests.Shared;

namespace Benchmarks.Building;

/// <summary>A class library in a temporary folder, to be built from nothing.</summary>
internal sealed class BuildProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatwright-build-").FullName;

    private BuildProject(string name, double lines) => (Name, Lines) = (name, lines);

    public string Name { get; }

    /// <summary>The lines of C# that the compiler has to read, for each endpoint.</summary>
    public double Lines { get; }

    /// <summary>Specs that the build compiles.</summary>
    /// <param name="json">ChatwrightJson: full or wire.</param>
    public static BuildProject OfSpecs(string name, SpecSet specs, string json)
    {
        var emitted = new OpenProject(specs, new Project(specs, json).Open());
        var project = new BuildProject(name, (double)emitted.Lines / specs.Endpoints);
        specs.WriteTo(Path.Combine(project._folder, "specs"));
        string Build(string file) => Repository.At("generator", "Chatwright.Generator", "build", file);
        project.WriteProject($"""
            <Import Project="{Build("Chatwright.props")}" />
            <PropertyGroup>
              <ChatwrightShippedSpecs>$(MSBuildProjectDirectory)/none/</ChatwrightShippedSpecs>
              <ChatwrightEndpoints>all</ChatwrightEndpoints>
              <ChatwrightJson>{json}</ChatwrightJson>
            </PropertyGroup>
            <ItemGroup>
              <Reference Include="{typeof(ApiErrorException).Assembly.Location}" />
              <Analyzer Include="{typeof(ChatwrightGenerator).Assembly.Location};{typeof(YamlDotNet.Core.Parser).Assembly.Location}" />
            </ItemGroup>
            <Import Project="{Build("Chatwright.targets")}" />
            """);
        return project;
    }

    /// <summary>C# that another tool has made.</summary>
    public static BuildProject OfCode(string name, int endpoints, string code)
    {
        var project = new BuildProject(name, (double)code.AsSpan().Count('\n') / endpoints);
        project.Write("Client.cs", code);
        project.WriteProject("");
        return project;
    }

    public async Task<ChildUsage> BuildAsync()
    {
        foreach (var made in (string[])["bin", "obj"])
        {
            if (Directory.Exists(Path.Combine(_folder, made)))
                Directory.Delete(Path.Combine(_folder, made), recursive: true);
        }
        return await ChildUsage.OfAsync(_folder, "dotnet", "build", "-nodeReuse:false", "-nologo");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteProject(string content) => Write("Built.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
        {content}
        </Project>
        """);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
