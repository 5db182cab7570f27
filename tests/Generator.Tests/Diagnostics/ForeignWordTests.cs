using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;
using Xunit;

namespace Generator.Tests.Diagnostics;

/// <summary>Words of other schemas are answered with those of specs.</summary>
public class ForeignWordTests
{
    [Theory]
    [InlineData("int", "int32")]
    [InlineData("long", "int64")]
    [InlineData("integer", "int32")]
    [InlineData("number", "double")]
    [InlineData("boolean", "bool")]
    [InlineData("float", "double")]
    [InlineData("DateTime", "timestamp")]
    [InlineData("object", "fields")]
    [InlineData("any", "json")]
    [InlineData("array", "[string]")]
    [InlineData("map", "{ string: int32 }")]
    public void A_type_of_another_language_leads_to_that_of_specs(string type, string instead) =>
        Assert.Contains(instead, ForeignWords.ForType(type));

    [Theory]
    [InlineData("description", "summary")]
    [InlineData("maxLength", "maxChars")]
    [InlineData("optional", "Remove it")]
    [InlineData("nullable", "Remove it")]
    public void A_key_of_another_schema_leads_to_that_of_specs(string key, string instead) => Assert.Contains(instead, ForeignWords.ForFieldKey(key));

    [Fact]
    public void No_key_of_a_field_is_taken_for_a_foreign_one() =>
        Assert.All(Grammar.Field.Names, key => Assert.Null(ForeignWords.ForFieldKey(key)));

    [Fact]
    public void No_scalar_type_is_taken_for_a_foreign_one() =>
        Assert.All(["string", "bool", "int32", "uint32", "int64", "uint64", "double", "timestamp", "bytes", "json"],
            type => Assert.Null(ForeignWords.ForType(type)));
}
