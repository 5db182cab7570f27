using System.Reflection;

namespace Orleans.Tests;

/// <summary>A client that has lost its cluster.</summary>
public class NoGrains : DispatchProxy
{
    public static IGrainFactory Create() => Create<IGrainFactory, NoGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new InvalidOperationException("There is no cluster.");
}
