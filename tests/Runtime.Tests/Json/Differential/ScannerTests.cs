using System.Text;
using System.Text.Json;
using Chatwright.CodeGeneration;
using Chatwright.Json;
using Xunit;

namespace Runtime.Tests.Json.Differential;

/// <summary>The scanner against <see cref="Utf8JsonReader"/>: the same verdict on every text, and the same values.</summary>
public class ScannerTests
{
    [Fact]
    public void Known_traps_get_the_readers_verdict_and_values()
    {
        foreach (var text in Documents.Traps().Concat(Documents.Strings()))
            Compare(text);
    }

    [Fact]
    public void Every_beginning_of_a_text_gets_the_readers_verdict()
    {
        var random = new Random(Documents.Seed);
        for (var i = 0; i < 40; i++)
        {
            var body = Documents.Mutated(random);
            for (var length = 0; length < body.Length; length++)
                Compare(body[..length]);
        }
    }

    [Fact]
    public void Changed_bodies_get_the_readers_verdict_and_values()
    {
        var random = new Random(Documents.Seed);
        for (var i = 0; i < Documents.Count / 2; i++)
            Compare(Documents.Mutated(random));
    }

    [Fact]
    public void Made_up_texts_get_the_readers_verdict_and_values()
    {
        foreach (var text in Documents.MadeUp(Documents.Count / 2, Documents.Seed))
            Compare(text);
    }

    private static void Compare(byte[] text)
    {
        var (isJson, isPassed) = (IsJson(text), IsPassedOver(text));
        Assert.True(isJson == isPassed, $"The reader says {isJson}, the scanner {isPassed}: {Show(text)}");
        var (expected, found) = (Walk.ByReader(text), Walk.ByCursor(text));
        Assert.True(expected == found, $"The reader finds\n{expected}\nthe cursor\n{found}\nin {Show(text)}");
    }

    private static bool IsPassedOver(byte[] text)
    {
        try
        {
            var json = new JsonCursor(text);
            json.Start();
            json.End();
            return true;
        }
        catch (JsonFaultException fault)
        {
            Assert.Equal(JsonFaultKind.Syntax, fault.Kind);
            Assert.InRange(fault.Offset, 0, text.Length);
            return false;
        }
    }

    private static bool IsJson(byte[] text)
    {
        var reader = new Utf8JsonReader(text.AsSpan().StartsWith("\uFEFF"u8) ? text.AsSpan(3) : text);
        try
        {
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Show(byte[] text) => $"{Convert.ToBase64String(text)} {Encoding.UTF8.GetString(text)}";
}
