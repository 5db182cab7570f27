using Chatwright;
using Chatwright.CodeGeneration;
using Xunit;

namespace Runtime.Tests.Validation;

/// <summary>The last value that keeps a limit, and the first that breaks it.</summary>
public sealed class LimitTests
{
    private delegate void Rule(ref RequestCheck check);

    [Fact]
    public void A_number_may_reach_its_limits()
    {
        Keeps(static (ref RequestCheck check) => check.Min("A", (long?)5, 5));
        Keeps(static (ref RequestCheck check) => check.Max("A", (long?)5, 5));
        Keeps(static (ref RequestCheck check) => check.Min("A", (ulong?)ulong.MaxValue, ulong.MaxValue));
        Keeps(static (ref RequestCheck check) => check.Max("A", (ulong?)0, 0));
        Keeps(static (ref RequestCheck check) => check.Min("A", (double?)-0.5, -0.5));
        Keeps(static (ref RequestCheck check) => check.Max("A", (double?)1.5, 1.5));
        Breaks("A is 4; the smallest allowed is 5.", static (ref RequestCheck check) => check.Min("A", (long?)4, 5));
        Breaks("A is 6; the largest allowed is 5.", static (ref RequestCheck check) => check.Max("A", (long?)6, 5));
        Breaks("A is 1; the largest allowed is 0.", static (ref RequestCheck check) => check.Max("A", (ulong?)1, 0));
    }

    [Fact]
    public void The_elements_of_a_list_may_reach_its_limits()
    {
        Keeps(static (ref RequestCheck check) => check.Min("A", (ApiList<long>)[5, 6], 5));
        Keeps(static (ref RequestCheck check) => check.Max("A", (ApiList<long>)[5, 4], 5));
        Breaks("A[2] is 4; the smallest allowed is 5.", static (ref RequestCheck check) => check.Min("A", (ApiList<long>)[5, 5, 4], 5));
        Breaks("A[2] is 6; the largest allowed is 5.", static (ref RequestCheck check) => check.Max("A", (ApiList<long>)[5, 5, 6], 5));
    }

    [Fact]
    public void A_list_may_hold_as_few_and_as_many_elements_as_its_limits_say()
    {
        Keeps(static (ref RequestCheck check) => check.MinItems("A", (ApiList<string>)["a", "b"], 2));
        Keeps(static (ref RequestCheck check) => check.MaxItems("A", (ApiList<string>)["a", "b"], 2));
        Breaks("A holds 1 elements; at least 2 are required.", static (ref RequestCheck check) => check.MinItems("A", (ApiList<string>)["a"], 2));
        Breaks("A holds 2 elements; at most 1 are allowed.", static (ref RequestCheck check) => check.MaxItems("A", (ApiList<string>)["a", "b"], 1));
    }

    /// <summary>A text of four bytes has one character and two UTF-16 units; one of three bytes has one of each.</summary>
    [Theory]
    [InlineData("ab", 2, 2)]
    [InlineData("éé", 2, 4)]
    [InlineData("名名", 2, 6)]
    [InlineData("🔑🔑", 2, 8)]
    public void A_text_is_as_long_as_its_characters_and_its_bytes(string text, int characters, int bytes)
    {
        Keeps((ref RequestCheck check) => check.MinChars("A", text, characters));
        Keeps((ref RequestCheck check) => check.MaxChars("A", text, characters));
        Keeps((ref RequestCheck check) => check.MaxBytes("A", text, bytes));
        Breaks($"A is {characters} characters long; at least 3 are required.", (ref RequestCheck check) => check.MinChars("A", text, 3));
        Breaks($"A is {characters} characters long; at most 1 are allowed.", (ref RequestCheck check) => check.MaxChars("A", text, 1));
        Breaks(
            $"A is {bytes} bytes long in UTF-8; at most {bytes - 1} are allowed.",
            (ref RequestCheck check) => check.MaxBytes("A", text, bytes - 1));
    }

    [Fact]
    public void A_secret_that_breaks_a_limit_is_not_told()
    {
        Breaks("A is too small; the smallest allowed is 5.", Secret(static (ref RequestCheck check) => check.Min("A", (long?)4, 5)));
        Breaks("A is too large; the largest allowed is 5.", Secret(static (ref RequestCheck check) => check.Max("A", (ulong?)6, 5)));
        Breaks("A is too large; the largest allowed is 0.5.", Secret(static (ref RequestCheck check) => check.Max("A", (double?)0.75, 0.5)));
        Breaks(
            "A[***][1] is too large; the largest allowed is 5.",
            Secret(static (ref RequestCheck check) => check.Max("A[a [key]]", (ApiList<long>)[1, 6], 5)));
        Breaks("A is 6; the largest allowed is 5.", static (ref RequestCheck check) =>
        {
            check.BeginSecret();
            check.Max("B", (long?)1, 5);
            check.EndSecret();
            check.Max("A", (long?)6, 5);
        });

        static Rule Secret(Rule rule) => (ref RequestCheck check) =>
        {
            check.BeginSecret();
            rule(ref check);
        };
    }

    [Fact]
    public void Each_text_of_a_list_is_checked()
    {
        ApiList<string>? texts = ["ab", "cd", "e"];
        Keeps((ref RequestCheck check) => check.MinChars("A", texts, 1));
        Keeps((ref RequestCheck check) => check.MaxChars("A", texts, 2));
        Keeps((ref RequestCheck check) => check.MaxBytes("A", texts, 2));
        Breaks("A[2] is 1 characters long; at least 2 are required.", (ref RequestCheck check) => check.MinChars("A", texts, 2));
        Breaks("A[2] is 3 characters long; at most 2 are allowed.", static (ref RequestCheck check) => check.MaxChars("A", ["ab", "c", "def"], 2));
        Breaks(
            "A[2] is 3 bytes long in UTF-8; at most 2 are allowed.",
            static (ref RequestCheck check) => check.MaxBytes("A", (ApiList<string>?)["ab", "c", "名"], 2));
        Breaks("A[2] is null.", static (ref RequestCheck check) => check.Elements("A", (ApiList<string>?)["a", "b", null!]));
        Keeps(static (ref RequestCheck check) => check.Elements("A", (ApiList<string>?)["a", ""]));
    }

    [Fact]
    public void Each_value_of_bytes_in_a_list_is_checked()
    {
        Keeps(static (ref RequestCheck check) => check.MaxBytes("A", (ApiList<ApiList<byte>>?)[[1, 2], [3]], 2));
        Breaks(
            "A[2] is 3 bytes long; at most 2 are allowed.",
            static (ref RequestCheck check) => check.MaxBytes("A", (ApiList<ApiList<byte>>?)[[1, 2], [3], [4, 5, 6]], 2));
    }

    [Fact]
    public void Null_breaks_no_limit()
    {
        Keeps(static (ref RequestCheck check) => check.Min("A", (long?)null, 1));
        Keeps(static (ref RequestCheck check) => check.Max("A", (double?)null, 1));
        Keeps(static (ref RequestCheck check) => check.MinChars("A", (string?)null, 1));
        Keeps(static (ref RequestCheck check) => check.MaxBytes("A", (string?)null, 0));
        Keeps(static (ref RequestCheck check) => check.MinItems("A", (ApiList<string>?)null, 1));
        Keeps(static (ref RequestCheck check) => check.Elements("A", null));
    }

    [Fact]
    public void Members_of_a_group_are_counted()
    {
        Keeps(static (ref RequestCheck check) => check.ExactlyOne("group", ["A", "B"], 1));
        Keeps(static (ref RequestCheck check) => check.AtLeastOne("group", ["A", "B"], 1));
        Keeps(static (ref RequestCheck check) => check.AtLeastOne("group", ["A", "B"], 2));
        Breaks(
            "the request must hold at least one of A, B (group); it holds none.",
            static (ref RequestCheck check) => check.AtLeastOne("group", ["A", "B"], 0));
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, true)]
    public void Two_members_that_exclude_each_other_are_not_sent_together(bool isPresent, bool isOtherPresent, bool isKept)
    {
        Rule rule = (ref RequestCheck check) => check.Excludes("A", isPresent, "B", isOtherPresent);
        if (isKept)
            Keeps(rule);
        else
            Breaks("A cannot be sent together with B.", rule);
    }

    [Fact]
    public void A_path_leads_out_of_an_object_again()
    {
        Breaks("B is required.", static (ref RequestCheck check) =>
        {
            check.Nested("A", new Valid());
            check.Each("C", (ApiList<Valid>?)[new(), new()]);
            check.Required("B", (string?)null);
        });
        Breaks("C[1].D[0].X is 2; the largest allowed is 1.", static (ref RequestCheck check) =>
            check.Each("C", (ApiList<Holder>?)[new([new Limited(1)]), new([new Limited(2)])]));
    }

    private static void Keeps(Rule rule)
    {
        var check = new RequestCheck(null);
        rule(ref check);
    }

    private static void Breaks(string message, Rule rule)
    {
        var error = Assert.Throws<ArgumentException>(() => Keeps(rule));
        Assert.Equal($"{message} (Parameter 'request')", error.Message);
    }

    private sealed class Valid : IValidated
    {
        public void Validate(ref RequestCheck check)
        {
        }
    }

    private sealed class Limited(long value) : IValidated
    {
        public void Validate(ref RequestCheck check) => check.Max("X", (long?)value, 1);
    }

    private sealed class Holder(ApiList<Limited> items) : IValidated
    {
        public void Validate(ref RequestCheck check) => check.Each("D", (ApiList<Limited>?)items);
    }
}
