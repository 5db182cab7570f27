using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Chatwright.Tool.Outcomes;

namespace Chatwright.Tool.Commands;

/// <summary>Prints the version of the tool, whatever process it runs in.</summary>
internal sealed class ToolVersion : SynchronousCommandLineAction
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Text);
        return ExitCode.Ok;
    }
}
