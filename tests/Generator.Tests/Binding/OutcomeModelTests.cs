using Chatwright.Generator.Model;

namespace Generator.Tests.Binding;

/// <summary>Results and pages as they are emitted: what may be absent, and what may be shown.</summary>
public class OutcomeModelTests
{
    private const string Item = "types:\n  Item: { fields: { Id: { type: string }, Code: { type: int32, required: true }, Info: { type: string }, "
        + "Secret: { type: string, sensitive: true }, Pin: { type: int32, sensitive: true }, Who: { type: Who } } }\n"
        + "  Who: { fields: { Name: { type: string, required: true }, Alias: { type: string, sensitive: true } } }\n"
        + "  Safe: { fields: { Items: { type: [Item] } } }\n";

    [Fact]
    public void Items_with_a_code_show_code_text_and_key()
    {
        var results = Results("response: { Items: { type: [Item] } }\nresults: { items: Items, code: Code, info: Info, key: Id }");
        Assert.Equal(("Code", false, "Info", false), (results.Code, results.CodeIsNullable, results.Info, results.ListsFailuresOnly));
        Assert.NotNull(results.CodeShape);
        Assert.Equal(["0"], results.Ok!.Values);
        Assert.Equal([new KeyStep("Id", true)], results.Key!.Steps);
        Assert.Equal([new ResultStep("Items", "Items", IsList: true, IsNullable: false)], results.Steps);
        Assert.False(results.IsPartial || results.ItemsAreTexts);
    }

    [Fact]
    public void Failures_have_no_condition_of_success()
    {
        var results = Results("response: { Failed: { type: [Item] } }\nresults: { failures: Failed, code: Code, key: Who.Name }");
        Assert.True(results.ListsFailuresOnly);
        Assert.Null(results.Ok);
        Assert.Null(results.Info);
        Assert.Equal([new KeyStep("Who", true), new KeyStep("Name", false)], results.Key!.Steps);
    }

    [Theory]
    [InlineData("code: Pin, info: Info, key: Id", false, "Info", true)]
    [InlineData("code: Code, info: Secret, key: Id", true, null, true)]
    [InlineData("code: Code, info: Info, key: Secret", true, "Info", false)]
    [InlineData("code: Code, info: Info, key: Pin", true, "Info", false)]
    [InlineData("code: Code, info: Info, key: Who.Alias", true, "Info", false)]
    public void A_secret_of_an_item_is_not_shown_and_the_rest_is(string keys, bool showsCode, string? info, bool showsKey)
    {
        var results = Results($"response: {{ Items: {{ type: [Item] }} }}\nresults: {{ items: Items, {keys} }}");
        Assert.Equal((showsCode, info, showsKey), (results.CodeShape is not null, results.Info, results.Key is not null));
        Assert.NotNull(results.Code);
    }

    [Theory]
    [InlineData("Items: { type: [Item], sensitive: true }", "Items")]
    [InlineData("Safe: { type: Safe, sensitive: true }", "Safe.Items")]
    [InlineData("Safe: { type: Safe, sensitive: true }, Other: { type: int32 }", "Safe.Items")]
    public void Nothing_is_shown_of_items_inside_a_secret(string members, string path)
    {
        var results = Results($"response: {{ {members} }}\nresults: {{ items: {path}, code: Code, info: Info, key: Who.Name }}");
        Assert.True(results is { CodeShape: null, Info: null, Key: null, Code: "Code" });
    }

    [Fact]
    public void A_secret_inside_a_secret_is_still_one()
    {
        var results = Results("response: { Safe: { type: Box, sensitive: true } }\nresults: { items: Safe.Items, code: Code, key: Who.Alias }",
            "  Box: { fields: { Items: { type: [Item], sensitive: true } } }\n");
        Assert.True(results is { CodeShape: null, Key: null });
        var nested = Results("response: { Items: { type: [Row] } }\nresults: { items: Items, code: Code, key: Box.Name }",
            "  Row: { fields: { Code: { type: int32 }, Box: { type: Lid, sensitive: true } } }\n"
                + "  Lid: { fields: { Name: { type: string, sensitive: true } } }\n");
        Assert.Null(nested.Key);
        Assert.True(nested.CodeIsNullable);
    }

    [Fact]
    public void Texts_name_the_failed_items_unless_they_are_secrets()
    {
        Assert.True(Results("response: { Failed: { type: [string] } }\nresults: { failures: Failed }").ItemsAreTexts);
        Assert.False(Results("response: { Failed: { type: [string], sensitive: true } }\nresults: { failures: Failed }").ItemsAreTexts);
        Assert.False(Results("response: { Failed: { type: [int32] } }\nresults: { failures: Failed }").ItemsAreTexts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_response_that_failed_in_part_may_lack_what_is_required(bool isPartial)
    {
        var endpoint = Bound.Endpoint($$"""
            request: { From: { type: string } }
            response: { Items: { type: [Item], required: true }, Next: { type: string, required: true }, More: { type: bool, required: true } }
            results: { items: Items, code: Code, key: Id, partial: {{(isPartial ? "true" : "false")}} }
            pages: { items: Items, while: { More: true }, carry: { Next: From } }

            """ + Item);
        var response = endpoint.Type<ObjectModel>("OpenRoomResponse");
        Assert.Equal(isPartial ? Presence.RequiredUnlessFailed : Presence.Required, response.Member("Items").Presence);
        Assert.Equal(isPartial, response.Results!.IsPartial);
        Assert.Equal((isPartial, isPartial), (endpoint.Pages!.IsNullable, endpoint.Pages.Carry[0].MayBeAbsent));
    }

    [Fact]
    public void One_of_several_values_that_may_be_absent_is_enough_of_an_end()
    {
        var pages = Bound.Endpoint("""
            request: { A: { type: string }, B: { type: int32 } }
            response: { Items: { type: [string] }, NextA: { type: string }, NextB: { type: int32, required: true } }
            pages: { items: Items, carry: { NextB: B, NextA: A } }
            """).Pages!;
        Assert.Equal([("NextB", "B", false), ("NextA", "A", true)], pages.Carry.Select(carry => (carry.From, carry.To, carry.MayBeAbsent)));
    }

    private static ResultsModel Results(string keys, string moreTypes = "") =>
        Bound.Endpoint(keys + "\n" + Item + moreTypes).Type<ObjectModel>("OpenRoomResponse").Results!;
}
