using Chatwright;
using Chatwright.CodeGeneration;
using Runtime.Tests.Json.Twins;
using Xunit;

namespace Runtime.Tests.Json;

public class RequestCheckTests
{
    private delegate void Rule(ref RequestCheck check);

    [Fact]
    public void A_broken_rule_names_endpoint_member_and_limit()
    {
        IValidated request = new GetListRequest { FromAccount = new string('名', 11) };
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var check = new RequestCheck("v4/recentcontact/get_list");
            request.Validate(ref check);
        });
        Assert.Equal("request", error.ParamName);
        Assert.Equal("v4/recentcontact/get_list: FromAccount is 33 bytes long in UTF-8; at most 32 are allowed. (Parameter 'request')",
            error.Message);
    }

    [Fact]
    public void Each_rule_has_its_message()
    {
        Breaks("A is required.", static (ref RequestCheck c) => c.Required("A", (string?)null));
        Breaks("A is required.", static (ref RequestCheck c) => c.Required("A", (long?)null));
        Breaks("A is required when Type is 1.", static (ref RequestCheck c) => c.RequiredWhen("A", (string?)null, "Type is 1"));
        Breaks("A is required when Type is 1.", static (ref RequestCheck c) => c.RequiredWhen("A", (long?)null, "Type is 1"));
        Breaks("A is 1 characters long; at least 2 are required.", static (ref RequestCheck c) => c.MinChars("A", "😀", 2));
        Breaks("A is 3 characters long; at most 2 are allowed.", static (ref RequestCheck c) => c.MaxChars("A", "😀😀😀", 2));
        Breaks("A is 4 bytes long in UTF-8; at most 3 are allowed.", static (ref RequestCheck c) => c.MaxBytes("A", "😀", 3));
        Breaks("A is 4 bytes long; at most 3 are allowed.", static (ref RequestCheck c) => c.MaxBytes("A", new byte[4], 3));
        Breaks("A[1] is 0 characters long; at least 1 are required.", static (ref RequestCheck c) => c.MinChars("A", ["a", ""], 1));
        Breaks("A[2] is 2 characters long; at most 1 are allowed.", static (ref RequestCheck c) => c.MaxChars("A", ["a", "", "aa"], 1));
        Breaks("A[0] is 2 bytes long in UTF-8; at most 1 are allowed.", static (ref RequestCheck c) => c.MaxBytes("A", (ApiList<string>)["é"], 1));
        Breaks("A[1] is 2 bytes long; at most 1 are allowed.", static (ref RequestCheck c) =>
            c.MaxBytes("A", (ApiList<ApiList<byte>>)[[1], [1, 2]], 1));
        Breaks("A is 0; the smallest allowed is 1.", static (ref RequestCheck c) => c.Min("A", 0L, 1));
        Breaks("A is 0; the smallest allowed is 18446744073709551615.", static (ref RequestCheck c) => c.Min("A", (ulong?)0, ulong.MaxValue));
        Breaks("A is -0.5; the smallest allowed is 0.5.", static (ref RequestCheck c) => c.Min("A", -0.5, 0.5));
        Breaks("A is 5; the smallest allowed is 6.", static (ref RequestCheck c) => c.Min("A", (int?)5, 6));
        Breaks("A is 5; the largest allowed is 4.", static (ref RequestCheck c) => c.Max("A", (uint?)5, 4));
        Breaks("A is 2; the largest allowed is 1.", static (ref RequestCheck c) => c.Max("A", 2L, 1));
        Breaks("A is 2; the largest allowed is 1.", static (ref RequestCheck c) => c.Max("A", (ulong?)2, 1));
        Breaks("A is 2.5; the largest allowed is 1.5.", static (ref RequestCheck c) => c.Max("A", 2.5, 1.5));
        Breaks("A[1] is 0; the smallest allowed is 1.", static (ref RequestCheck c) => c.Min("A", (ApiList<long>)[1, 0], 1));
        Breaks("A[1] is 0; the smallest allowed is 1.", static (ref RequestCheck c) => c.Min("A", (ApiList<long>?)[1, 0], 1));
        Breaks("A[0] is 9; the largest allowed is 8.", static (ref RequestCheck c) => c.Max("A", (ApiList<uint>?)[9, 0], 8u));
        Breaks("A holds 1 elements; at least 2 are required.", static (ref RequestCheck c) => c.MinItems("A", (ApiList<long>?)[1], 2));
        Breaks("A holds 0 elements; at least 1 are required.", static (ref RequestCheck c) => c.MinItems("A", (ApiList<long>)[], 1));
        Breaks("A holds 3 elements; at most 2 are allowed.", static (ref RequestCheck c) => c.MaxItems("A", (ApiList<long>)[1, 2, 3], 2));
        Breaks("the request must hold exactly one of A, B (target); it holds 0.", static (ref RequestCheck c) =>
            c.ExactlyOne("target", ["A", "B"], 0));
        Breaks("the request must hold exactly one of A, B (target); it holds 2.", static (ref RequestCheck c) =>
            c.ExactlyOne("target", ["A", "B"], 2));
        Breaks("the request must hold at least one of A, B (target); it holds none.", static (ref RequestCheck c) =>
            c.AtLeastOne("target", ["A", "B"], 0));
    }

    [Fact]
    public void The_path_leads_through_members_and_lists()
    {
        var good = new Node { Name = "ok" };
        Breaks("Child.Name is required.", new Node { Name = "a", Child = new() });
        Breaks("Items[3].Name is required.", new Node { Name = "a", Items = [good, good, good, new()] });
        Breaks("Child.Items[1].Child.Name is required.", new Node { Name = "a", Child = good with { Items = [good, good with { Child = new() }] } });
        Breaks("Items[1] is null.", new Node { Name = "a", Items = [good, null!] });
        Breaks("Items[0] must hold exactly one of Left, Right (side); it holds 2.",
            new Node { Name = "a", Items = [new() { Name = "b", Left = 1, Right = 1 }] });
        Breaks("Name is required.", new Node { Child = good, Items = [good] });
    }

    [Fact]
    public void Null_is_within_any_limit()
    {
        var check = new RequestCheck(null);
        check.MinChars("A", (string?)null, 1);
        check.MaxChars("A", (string?)null, 1);
        check.MaxBytes("A", (string?)null, 1);
        check.MaxBytes("A", (byte[]?)null, 1);
        check.MinChars("A", (ApiList<string>?)null, 1);
        check.MinItems("A", (ApiList<string>?)null, 1);
        check.MaxItems("A", (ApiList<string>?)null, 1);
        check.Min("A", (long?)null, 1);
        check.Max("A", (ulong?)null, 1);
        check.Min("A", (ApiList<long>?)null, 1);
        check.Nested("A", null);
        check.Each("A", (ApiList<Node>?)null);
    }

    [Fact]
    public void A_request_nested_deeper_than_JSON_may_be_is_refused()
    {
        var node = new Node { Name = "a" };
        for (var i = 0; i < 64; i++)
            node = new() { Name = "a", Child = node };
        Check(node);
        var error = Assert.Throws<ArgumentException>(() => Check(new Node { Name = "a", Child = node }));
        Assert.Contains("is nested more than 64 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_request_is_checked_without_an_allocation()
    {
        var node = new Node
        {
            Name = "name",
            Left = 5,
            Child = new() { Name = "b", Left = 1 },
            Items = [new() { Name = "c", Right = 1 }, new() { Name = "d", Right = 2 }],
        };
        Check(node);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Check(node);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Check(IValidated request)
    {
        var check = new RequestCheck(null);
        request.Validate(ref check);
    }

    private static void Breaks(string message, Rule rule)
    {
        var error = Assert.Throws<ArgumentException>(() =>
        {
            var check = new RequestCheck(null);
            rule(ref check);
        });
        Assert.Equal($"{message} (Parameter 'request')", error.Message);
    }

    private static void Breaks(string message, Node request)
        => Breaks(message, (ref RequestCheck check) => ((IValidated)request).Validate(ref check));

    private sealed record Node : IValidated
    {
        public string? Name { get; init; }

        public long? Left { get; init; }

        public long? Right { get; init; }

        public Node? Child { get; init; }

        public ApiList<Node>? Items { get; init; }

        void IValidated.Validate(ref RequestCheck check)
        {
            check.Required("Name", Name);
            check.MaxBytes("Name", Name, 32);
            check.MinChars("Name", Name, 1);
            check.Min("Left", Left, 0);
            if (Left is not null || Right is not null)
                check.ExactlyOne("side", ["Left", "Right"], (Left is null ? 0 : 1) + (Right is null ? 0 : 1));
            check.Nested("Child", Child);
            check.MaxItems("Items", Items, 100);
            check.Each("Items", Items);
        }
    }
}
