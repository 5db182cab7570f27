using System;
using System.Threading;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;

namespace Chatwright.Generator;

/// <summary>Keeps a fault of the compiler in the file that met it: an exception that got out would take the output of every file with it.</summary>
internal static class Guard
{
    public static SpecFile Parse(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            return SpecParser.Parse(path, text, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new SpecFile(path, null, [Finding(path, fault)], IsEndpoint: false);
        }
    }

    public static BoundSpec Bind(SpecFile file, SpecIndex index, ProjectSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return SpecBinder.Bind(file, index, settings);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new BoundSpec(null, [.. file.Diagnostics, Finding(file.Path, fault)]);
        }
    }

    /// <summary>Printing has no way to report, so its fault becomes an error of the C# compiler in this one file.</summary>
    public static EmittedFile Emit(string hintName, Func<EmittedFile> emit)
    {
        try
        {
            return emit();
        }
        catch (Exception fault)
        {
            return new EmittedFile(hintName, $"#error {Rules.Internal.Id}: the spec compiler failed to print this file ({fault.GetType().Name})\n");
        }
    }

    private static SpecDiagnostic Finding(string path, Exception fault) =>
        new(Rules.Internal, path, default, [$"{fault.GetType().Name}: {fault.Message}"]);
}
