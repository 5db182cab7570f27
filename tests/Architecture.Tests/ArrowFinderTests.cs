using Architecture.Tests.Rooms;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace Architecture.Tests;

/// <summary>The check of the rooms fails when it should.</summary>
public sealed class ArrowFinderTests
{
    private const string Lower = """
        namespace P.Lower;
        public class Thing(int size)
        {
            public Thing() : this(1) { }
            public int Size = size;
            public int this[int at] => at;
            public static Thing operator +(Thing one, Thing other) => one;
            public static explicit operator int(Thing thing) => 1;
        }
        public static class Things { public static void Extend(this int number) { } public static Thing Make() => null!; }
        """;

    private const string Middle = """
        namespace P.Middle;
        public class Between
        {
            public P.Lower.Thing Thing = new();
            public void Take(P.Lower.Thing thing) { }
        }
        """;

    [Theory]
    [InlineData("P.Lower.Thing? _thing;")]
    [InlineData("object _thing = new P.Lower.Thing();")]
    [InlineData("object _thing = typeof(System.Collections.Generic.List<P.Lower.Thing>);")]
    [InlineData("void M(Between middle) => middle.Take(new(2));")]
    [InlineData("int M(Between middle) => middle.Thing[1];")]
    [InlineData("object M(Between middle) => middle.Thing + middle.Thing;")]
    [InlineData("int M(Between middle) => (int)middle.Thing;")]
    [InlineData("bool M(Between middle) => middle.Thing is { Size: 1 };")]
    [InlineData("void M() => P.Lower.Things.Make();")]
    [InlineData("void M() => 1.Extend();")]
    public void Any_use_of_another_room_is_an_arrow(string member)
    {
        var arrows = Find(member).Where(arrow => arrow.From == "Upper").Select(arrow => arrow.To);
        Assert.Contains("Lower", arrows);
    }

    [Fact]
    public void An_arrow_names_file_line_and_symbol()
        => Assert.Contains("Upper/User.cs(4): Upper -> Lower: P.Lower.Thing", Find("P.Lower.Thing? _thing;").Select(arrow => arrow.ToString()));

    [Fact]
    public void A_member_of_a_type_in_parts_is_in_the_room_of_its_own_file()
    {
        var finder = Finder(
            ("Lower/Part.cs", "namespace P; partial class Part { public int Low; }"),
            ("Upper/Part.cs", "namespace P; partial class Part { public int High => Low; }"));
        Assert.Equal(["Upper/Part.cs(1): Upper -> Lower: P.Part.Low"], finder.Find().Select(arrow => arrow.ToString()));
    }

    [Fact]
    public void A_namespace_that_is_only_imported_and_a_comment_are_no_arrows()
        => Assert.DoesNotContain(
            Find("/// <summary>As <see cref=\"P.Lower.Thing\"/>.</summary>\nint _number;"), arrow => arrow.From == "Upper");

    [Fact]
    public void Generated_code_and_code_of_others_is_in_no_room()
    {
        var finder = Finder(("Upper/User.cs", "class User { string? _text; Made? _made; }"), ("../obj/Made.cs", "class Made { User? _user; }"));
        Assert.Equal(["Upper"], finder.Rooms());
        Assert.Empty(finder.Find());
    }

    [Theory]
    [InlineData("Lower\nMiddle -> Lower\nUpper -> Middle", "Upper -> Lower")]
    [InlineData("Lower\nMiddle -> Lower\nUpper", "Upper -> Middle")]
    [InlineData("Lower\nUpper -> Lower", "Middle")]
    public void An_arrow_or_a_room_that_the_table_lacks_fails(string table, string told)
    {
        var finder = Finder("object M(Between middle) => middle.Thing.Size;");
        var failure = Assert.ThrowsAny<XunitException>(() => RoomCheck.Check("P", finder, new(table)));
        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Upper -> Lower\nLower")]
    [InlineData("Lower -> Lower")]
    [InlineData("Lower\nLower")]
    public void A_table_has_each_room_once_and_points_up_only(string table) => Assert.Throws<FormatException>(() => new RoomTable(table));

    private static IReadOnlyList<Arrow> Find(string member) => Finder(member).Find();

    private static ArrowFinder Finder(string member) => Finder(
        ("Lower/Thing.cs", Lower),
        ("Middle/Between.cs", Middle),
        ("Upper/User.cs", $"using P.Lower;\nusing P.Middle;\nnamespace P.Upper; class User {{\n{member}\n}}"));

    private static ArrowFinder Finder(params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(Path.GetTempPath(), "P");
        var compilation = CSharpCompilation.Create(
            "P",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: Path.GetFullPath(Path.Combine(folder, file.Path)))),
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new(compilation, folder);
    }
}
