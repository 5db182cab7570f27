using System;
using System.Collections.Generic;

namespace Chatwright.Generator.Words;

/// <summary>Words of other languages and schemas, with those of specs that are to be written in their place.</summary>
internal static class ForeignWords
{
    private const string Integer = " Write 'int32', or 'int64' for numbers that do not fit.";
    private const string Unsigned = " Write 'uint32', or 'uint64' for numbers that do not fit.";
    private const string Fraction = " Write 'double'.";
    private const string Time = " Write 'timestamp', with 'wire: millis' if it is in milliseconds.";
    private const string Text = " Write 'string'.";
    private const string Bytes = " Write 'bytes'.";
    private const string Any = " Write 'json', which keeps any value as it is.";
    private const string List = " Write the type of its items in brackets: [string].";
    private const string Map = " Write the type of its values in braces: { string: int32 }.";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = Integer,
        ["integer"] = Integer,
        ["short"] = Integer,
        ["int16"] = Integer,
        ["int8"] = Integer,
        ["sbyte"] = Integer,
        ["long"] = " Write 'int64'.",
        ["bigint"] = " Write 'int64'.",
        ["uint"] = Unsigned,
        ["ushort"] = Unsigned,
        ["uint16"] = Unsigned,
        ["uint8"] = Unsigned,
        ["byte"] = Unsigned,
        ["unsigned"] = Unsigned,
        ["ulong"] = " Write 'uint64'.",
        ["number"] = " Write 'int32' or 'int64', or 'double' for a number with a fraction.",
        ["numeric"] = " Write 'int32' or 'int64', or 'double' for a number with a fraction.",
        ["float"] = Fraction,
        ["float32"] = Fraction,
        ["float64"] = Fraction,
        ["single"] = Fraction,
        ["real"] = Fraction,
        ["decimal"] = Fraction,
        ["boolean"] = " Write 'bool', with 'wire: int' if it is 0 or 1.",
        ["bit"] = " Write 'bool', with 'wire: int' if it is 0 or 1.",
        ["str"] = Text,
        ["text"] = Text,
        ["char"] = Text,
        ["varchar"] = Text,
        ["uuid"] = Text,
        ["guid"] = Text,
        ["uri"] = Text,
        ["url"] = Text,
        ["datetime"] = Time,
        ["date-time"] = Time,
        ["datetimeoffset"] = Time,
        ["date"] = Time,
        ["time"] = Time,
        ["binary"] = Bytes,
        ["base64"] = Bytes,
        ["blob"] = Bytes,
        ["object"] = " Declare a type with 'fields' under 'types' and write its name; 'json' keeps any object as it is.",
        ["struct"] = " Declare a type with 'fields' under 'types' and write its name; 'json' keeps any object as it is.",
        ["enum"] = " Declare a type with 'enum' under 'types' and write its name.",
        ["any"] = Any,
        ["dynamic"] = Any,
        ["unknown"] = Any,
        ["jsonelement"] = Any,
        ["array"] = List,
        ["list"] = List,
        ["map"] = Map,
        ["dictionary"] = Map,
        ["dict"] = Map,
    };

    private static readonly Dictionary<string, string> s_fieldKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["description"] = " Write 'summary'.",
        ["desc"] = " Write 'summary'.",
        ["title"] = " Write 'summary'.",
        ["comment"] = " Write 'notes', which only readers of the spec see.",
        ["maxLength"] = " Write 'maxChars', or 'maxBytes' for a limit of UTF-8 bytes.",
        ["minLength"] = " Write 'minChars'.",
        ["minBytes"] = " Write 'minChars'.",
        ["minimum"] = " Write 'min'.",
        ["maximum"] = " Write 'max'.",
        ["optional"] = " Remove it: a field is optional unless it has 'required: true'.",
        ["nullable"] = " Remove it: a field that is not required can be null.",
        ["mandatory"] = " Write 'required: true'.",
        ["items"] = " Write the type of the items in brackets: type: [string].",
        ["additionalProperties"] = " Write the type of the values in braces: type: { string: int32 }.",
        ["format"] = " Write it as the type: 'int64', 'double', 'timestamp' or 'bytes'.",
        ["enum"] = " Declare a type with 'enum' under 'types', and write its name as the type.",
        ["flags"] = " Declare a type with 'flags' under 'types', and write its name as the type.",
        ["fields"] = " Declare a type with 'fields' under 'types', and write its name as the type.",
        ["properties"] = " Declare a type with 'fields' under 'types', and write its name as the type.",
        ["example"] = " Write whole requests and responses under 'examples' of the endpoint.",
        ["examples"] = " Write whole requests and responses under 'examples' of the endpoint.",
        ["secret"] = " Write 'sensitive: true'.",
        ["alias"] = " Write 'aliases', a list.",
    };

    /// <summary>Gets the advice for the name of a type; null for a word that is not known.</summary>
    public static string? ForType(string name) => s_types.TryGetValue(name, out var advice) ? advice : null;

    /// <summary>Gets the advice for a key of a field; null for a word that is not known.</summary>
    public static string? ForFieldKey(string key) => s_fieldKeys.TryGetValue(key, out var advice) ? advice : null;
}
