using Benchmarks.Measuring;

namespace Benchmarks.Calls;

/// <summary>The table of whole calls.</summary>
internal static class CallQuick
{
    public static IReadOnlyList<Row> Run(TextWriter output)
        => ByHandTable.Run(CallRows.Case, CallRows.Subjects(), CallRows.Plain, CallRows.Floor, output);
}
