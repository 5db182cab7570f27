using System.Globalization;
using Chatwright;
using Xunit;

namespace Runtime.Tests.Json;

public class ApiListTests
{
    [Fact]
    public void The_default_is_the_empty_list()
    {
        ApiList<int> list = default;
        Assert.Empty(list);
        Assert.True(list.IsEmpty);
        Assert.True(list.Count == 0);
        Assert.Equal([], list.ToArray());
        Assert.Equal("[]", list.ToString());
        Assert.Equal<ApiList<int>>([], list);
        Assert.Equal(list.GetHashCode(), ((ApiList<int>)[]).GetHashCode());
        Assert.Throws<IndexOutOfRangeException>(() => list[0]);
        foreach (var _ in list)
            Assert.Fail("There is nothing in it.");
    }

    [Fact]
    public void It_is_written_as_a_collection_expression()
    {
        ApiList<string> list = ["a", "b"];
        Assert.Equal((2, "a", "b"), (list.Count, list[0], list[1]));
        Assert.Equal(["a", "b", "c"], [.. list, "c"]);
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
        Assert.Throws<IndexOutOfRangeException>(() => list[-1]);
    }

    [Fact]
    public void Arrays_and_lists_are_copied()
    {
        int[] array = [1, 2];
        List<int> list = [1, 2];
        ApiList<int> ofArray = array;
        ApiList<int> ofList = list;
        array[0] = 9;
        list[0] = 9;
        ofArray.ToArray()[0] = 9;
        Assert.Equal([1, 2], ofArray);
        Assert.Equal(ofArray, ofList);
        Assert.Equal<ApiList<int>>([], (int[]?)null);
        Assert.Equal<ApiList<int>>([], (List<int>?)null);
    }

    [Fact]
    public void An_array_of_a_derived_type_becomes_a_list_of_the_base_type()
    {
        object[] strings = new string[] { "a" };
        ApiList<object> list = strings;
        Assert.IsType<object[]>(list.ToArray());
        Assert.Equal("a", list[0]);
    }

    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        ApiList<string> list = ["a", "b"];
        Assert.True(list == ["a", "b"]);
        Assert.True(list.Equals((object)(ApiList<string>)["a", "b"]));
        Assert.Equal(list.GetHashCode(), ((ApiList<string>)["a", "b"]).GetHashCode());
        Assert.NotEqual(list.GetHashCode(), ((ApiList<string>)["b", "a"]).GetHashCode());
        Assert.True(list != ["b", "a"]);
        Assert.True(list != ["a"]);
        Assert.False(list.Equals("a"));
        Assert.True((ApiList<string?>)[null] == [null]);
        Assert.True((ApiList<ApiList<int>>)[[1], []] == [[1], []]);
        Assert.True((ApiList<double>)[double.NaN] == [double.NaN]);
    }

    [Fact]
    public void It_prints_its_elements_up_to_a_point()
    {
        Assert.Equal("[a, b]", ((ApiList<string>)["a", "b"]).ToString());
        Assert.Equal("[[1, 2], []]", ((ApiList<ApiList<int>>)[[1, 2], []]).ToString());
        Assert.Equal("[, x]", ((ApiList<string?>)[null, "x"]).ToString());
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]", ((ApiList<int>)Enumerable.Range(0, 16).ToArray()).ToString());
        Assert.Equal("[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, … (17 in all)]",
            ((ApiList<int>)Enumerable.Range(0, 17).ToArray()).ToString());
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            Assert.Equal("[1.5]", ((ApiList<double>)[1.5]).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void It_is_walked_without_an_allocation()
    {
        ApiList<int> list = [1, 2, 3];
        var sum = 0;
        foreach (var warm in list)
            sum += warm;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var item in list)
            sum += item;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(12, sum);
        Assert.Equal([1, 2, 3], list.AsSpan());
        Assert.Equal([2, 4, 6], list.Select(i => 2 * i));
    }

    [Fact]
    public void A_sequence_becomes_a_list()
    {
        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).ToApiList());
        Assert.True(Enumerable.Empty<int>().ToApiList().IsEmpty);
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<int>)null!).ToApiList());
    }
}
