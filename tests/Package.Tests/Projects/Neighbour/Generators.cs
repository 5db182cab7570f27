using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using YamlDotNet.RepresentationModel;

namespace Neighbour;

/// <summary>Tells which parser of YAML it runs with.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class YamlGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader("class: Neighbour"));
        var name = ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Single().Value;
        output.AddSource("Neighbour.g.cs", $$"""
            internal static class {{name}}
            {
                public const string Yaml = "{{typeof(YamlStream).Assembly.GetName().Version}}";
            }
            """);
    });
}

/// <summary>CS8785.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FailingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new InvalidOperationException("fails"));
}

/// <summary>CS8784.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class UnstartedGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => throw new InvalidOperationException("does not start");
}
