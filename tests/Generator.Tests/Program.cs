using Generator.Tests.Hostile;

namespace Generator.Tests;

/// <summary>What a test has another process do.</summary>
internal static class Program
{
    public const string HashArgument = "hash";

    private static int Main(string[] arguments)
    {
        if (arguments is not [HashArgument])
            return 2;
        Console.WriteLine(DeterminismTests.Hash());
        return 0;
    }
}
