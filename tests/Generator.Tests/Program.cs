using Generator.Tests.Hostile;

namespace Generator.Tests;

/// <summary>The commands that tests run in another process.</summary>
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
