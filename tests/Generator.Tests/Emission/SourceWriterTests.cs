using Chatwright.Generator.Emit;

namespace Generator.Tests.Emission;

public class SourceWriterTests
{
    [Fact]
    public void Each_line_of_a_template_is_indented_and_blank_ones_are_left_blank()
    {
        var writer = new SourceWriter();
        var body = "one\n\n    two";
        using (writer.Open($"class {"C"}"))
        {
            writer.WriteLine($"=> {body};");
            writer.WriteLine("a\r\nb\r\n");
        }

        Assert.Equal("class C\n{\n    => one\n\n        two;\n    a\n    b\n}\n", writer.ToString());
    }

    [Fact]
    public void Parts_make_one_line_with_one_indentation()
    {
        var writer = new SourceWriter();
        using (writer.Indent())
        {
            writer.Write($"a{"b"}").Write($"{null}").Write($"{"c"}");
            writer.WriteLine($"{""}");
            writer.WriteLine($"{""}");
        }

        Assert.Equal("    abc\n\n", writer.ToString());
    }

    [Fact]
    public void Assignments_that_are_too_many_for_a_line_go_on_in_the_next()
    {
        var writer = new SourceWriter();
        var value = new string('x', 60);
        writer.WriteAssignments("new A", [("B", value), ("C", value), ("D", value)], ";");
        writer.WriteAssignments("new A()", [], ",");

        Assert.Equal($"new A {{ B = {value}, C = {value},\n    D = {value} }};\nnew A(),\n", writer.ToString());
    }

    [Theory]
    [InlineData(62, ", ")]
    [InlineData(63, ",\n    ")]
    public void A_line_holds_as_many_assignments_as_fit(int length, string separator)
    {
        var writer = new SourceWriter();
        var (first, second) = (new string('x', 61), new string('y', length));
        writer.WriteAssignments("new A", [("B", first), ("C", second)], ";");

        Assert.Equal($"new A {{ B = {first}{separator}C = {second} }};\n", writer.ToString());
    }

    [Fact]
    public void A_block_ends_without_an_empty_line_and_with_what_belongs_behind_it()
    {
        var writer = new SourceWriter();
        using (writer.Open("one", ";"))
        {
            using (writer.Open($"two", ","))
            {
                writer.WriteLine("a");
                writer.WriteLine();
            }
            using (writer.Indent())
            {
                writer.WriteLine("b");
                writer.WriteLine();
            }
            writer.WriteLine("\nc");
        }
        default(SourceWriter.Block).Dispose();

        Assert.Equal("one\n{\n    two\n    {\n        a\n    },\n        b\n\n\n    c\n};\n", writer.ToString());
    }

    [Fact]
    public void Earlier_text_leaves_nothing_behind()
    {
        var writer = new SourceWriter();
        _ = writer.Open("left open");
        writer.Write($"half a line");
        writer.Clear();
        writer.WriteLine("new");

        Assert.Equal("new\n", writer.ToString());
    }

    [Fact]
    public void Items_are_joined_by_commas()
    {
        var writer = new SourceWriter();
        writer.Write("[").WriteJoined(["a", "b", "c"], (writer, item) => writer.Write(item)).Write("] ")
            .WriteJoined([], (SourceWriter writer, string item) => writer.Write(item)).WriteLine(";");

        Assert.Equal("[a, b, c] ;\n", writer.ToString());
    }
}
