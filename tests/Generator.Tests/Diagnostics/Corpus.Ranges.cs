using Chatwright.Generator.Diagnostics;

namespace Generator.Tests.Diagnostics;

internal static partial class Corpus
{
    private const string NotARange = "'range' takes a list of two integers of 64 bits, the least first, such as [120001, 130000]";

    private static IEnumerable<Mistake> Ranges => EnumRanges.Concat(ErrorRanges);

    private static IEnumerable<Mistake> EnumRanges =>
    [
        new(Rules.NotARange, Level("Low: { range: [|[5, 4]|] }"), NotARange, Level("Low: { range: [5, 5] }")),
        new(Rules.NotARange, Level("Low: { range: [|[1, 2, 3]|] }"), NotARange, Level("Low: { range: [1, 3] }")),
        new(Rules.NotARange, Level("Low: { range: [|[\"1\", 3]|] }"), NotARange, Level("Low: { is: 9, range: [1, 3] }")),
        new(Rules.NotARange,
            Level("Low: { range: [|[0, 9223372036854775808]|] }"),
            NotARange,
            Level("Low: { range: [-9223372036854775808, 9223372036854775807] }")),
        new(Rules.MissingKey,
            Level("Low: [|{ summary: Few. }|]"),
            "An enum member needs the key 'is'",
            Level("Low: { range: [1, 3], summary: Few. }")),
        new(Rules.UnknownKey,
            Endpoint + "types: { Level: { flags: { Low: { is: 1, [|range|]: [2, 3] } } } }",
            "'range' is not a key of a flag.",
            Endpoint + "types: { Level: { flags: { Low: { is: 1 } } } }"),
        new(Rules.KeyDoesNotApply,
            Level("Low: low, High: { range: [|[2, 3]|] }"),
            "'range' applies to an enum of integers only. Remove it.",
            Level("Low: 1, High: { range: [2, 3] }")),
        new(Rules.KeyDoesNotApply,
            Level("Low: { range: [2, 3], [|aliases|]: [4] }"),
            "'aliases' applies to a member with 'is' only. Remove it.",
            Level("Low: { is: 2, range: [2, 3], aliases: [4] }")),
        new(Rules.DuplicateValue,
            Level("Low: { range: [2, 5] }, High: [|5|]"),
            "The value '5' is already used by 'Low'. Choose another.",
            Level("Low: { range: [2, 5] }, High: 6")),
        new(Rules.DuplicateValue,
            Level("High: 5, Low: { range: [|[2, 5]|] }"),
            "The value '2 to 5' is already used by 'High'. Choose another.",
            Level("High: 5, Low: { range: [2, 4] }")),
        new(Rules.DuplicateValue,
            Level("Low: { range: [2, 5] }, High: { range: [|[5, 8]|] }"),
            "The value '5 to 8' is already used by 'Low'. Choose another.",
            Level("Low: { range: [2, 5] }, High: { range: [6, 8] }")),
        new(Rules.DuplicateValue,
            Level("Low: { range: [2, 5] }, High: { is: 6, aliases: [[|3|]] }"),
            "The value '3' is already used by 'Low'. Choose another.",
            Level("Low: { range: [2, 5] }, High: { is: 6, aliases: [7] }")),
        new(Rules.DuplicateValue,
            Level("Low: { is: 2, range: [2, 5], aliases: [[|3|]] }"),
            "The value '3' is already used by 'Low'. Choose another.",
            Level("Low: { is: 2, range: [2, 5], aliases: [1] }")),
        new(Rules.DefaultDoesNotFit,
            Endpoint + "request: { Level: { type: Level, default: [|Low|] } }\ntypes: { Level: { enum: { Low: { range: [2, 5] } } } }",
            "'Low' is not a default for an enum.",
            Endpoint + "request: { Level: { type: Level, default: Low } }\ntypes: { Level: { enum: { Low: { is: 1, range: [2, 5] } } } }"),
        new(Rules.ExampleUnknownValue,
            Sent("Low: { range: [2, 5] }", "[|6|]"),
            "'6' is not a value of 'Level'.",
            Sent("Low: { range: [2, 5] }", "5")),
        new(Rules.DuplicateName,
            Endpoint + "types: { LevelRanges: { fields: {} }, [|Level|]: { enum: { Low: { range: [2, 5] } } } }",
            "'LevelRanges' and 'Level' both become the C# name 'LevelRanges'. Rename one with 'name: …'.",
            Endpoint + "types: { LevelRanges: { fields: {} }, Level: { enum: { Low: 2 } } }"),
    ];

    private static IEnumerable<Mistake> ErrorRanges =>
    [
        new(Rules.NotARange,
            Endpoint + "errors: { 5: { name: Busy, range: [|7|] } }",
            NotARange,
            Endpoint + "errors: { 5: { name: Busy, range: [5, 7] } }"),
        new(Rules.NotAnErrorCode,
            Endpoint + "errors: { 5: { name: Busy, range: [|[-1, 7]|] } }",
            "An error code is a whole number other than 0, not '0'",
            Endpoint + "errors: { 5: { name: Busy, range: [1, 7] } }"),
        new(Rules.CodeWithTwoNames,
            Endpoint + "errors: { 5: { name: Busy, range: [5, 9] }, 7: { name: [|Full|] } }",
            "The error code 7 is named 'Full' here and 'Busy' in this file. Use one name for one code.",
            Endpoint + "errors: { 5: { name: Busy, range: [5, 9] }, 10: { name: Full } }"),
        new(Rules.CodeWithTwoNames,
            Endpoint + "errors: { 5: { name: [|Busy|], range: [5, 9] } }",
            "The error code 7 is named 'Busy' here and 'Full' in 'close.api.yaml'. Use one name for one code.",
            Endpoint + "errors: { 5: { name: Busy, range: [5, 6] } }")
        {
            Beside = [File("room/close.api.yaml", "endpoint: v4/room/close\nerrors: { 7: { name: Full } }")],
        },
    ];

    private static string Level(string members) => Endpoint + $"types: {{ Level: {{ enum: {{ {members} }} }} }}";

    private static string Sent(string members, string value) => Endpoint
        + $"request: {{ Level: {{ type: Level }} }}\ntypes: {{ Level: {{ enum: {{ {members} }} }} }}\n"
        + $"examples: [{{ request: {{ \"Level\": {value} }} }}]";
}
