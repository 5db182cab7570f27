using Generator.Tests.Harness;

namespace Generator.Tests.Hostile;

/// <summary>Rare combinations of the language: they compile, or are refused in words of the language.</summary>
public class CombinationTests
{
    private const string Endpoint = "endpoint: v4/room/open\n";

    private static readonly string[] s_everyType =
    [
        "string", "bool", "int32", "uint32", "int64", "uint64", "double", "timestamp", "bytes", "json", "Seat", "Role", "Kind", "Rights",
        "Place", "Any",
    ];

    private static readonly (string Offset, string Total)[] s_widths =
        [("int32", "uint64"), ("uint64", "int32"), ("int64", "uint64"), ("uint32", "int64"), ("uint64", "int64"), ("int64", "int64")];

    /// <summary>The name of the combination, and the spec.</summary>
    private static (string What, string Spec)[] LegalSpecs =>
    [
        ("limits below maps", Endpoint + """
            request:
              A: { type: { string: string }, maxBytes: 3, minItems: 1 }
              B: { type: { string: [string] }, maxBytes: 3 }
              C: { type: [{ string: string }], minChars: 3 }
              D: { type: { string: { string: int32 } }, max: 3 }
            """),
        ("limits below lists of lists", Endpoint + """
            request:
              A: { type: [[[string]]], maxBytes: 3, required: true }
              B: { type: [[int64]], min: 3 }
              C: { type: [[double]], max: 3 }
              D: { type: [[uint64]], max: 3 }
              E: { type: [bytes], maxBytes: 3 }
            """),
        ("checked objects at every depth", Endpoint + """
            request:
              A: { type: [[Seat]] }
              B: { type: [[Seat]], required: true }
              C: { type: { string: Seat } }
              D: { type: { string: [Seat] } }
              E: { type: [{ string: Seat }] }
              F: { type: { string: { string: Seat } }, required: true }
            types: { Seat: { fields: { Row: { type: string, required: true, maxBytes: 3 } } } }
            """),
        ("named lists with limits of their own", Endpoint + """
            request: { A: { type: [Names], required: true }, B: { type: { string: Names } }, C: { type: Id, min: 2 } }
            types: { Name: { type: string, maxBytes: 3 }, Names: { type: [Name], maxItems: 3 }, Id: { type: uint32, max: 9, wire: string } }
            """),
        .. s_everyType.Select(type => ($"{type} wherever a type may stand", Endpoint + $$"""
            request:
              A: { type: {{type}} }
              B: { type: {{type}}, required: true }
              C: { type: [{{type}}] }
              D: { type: [[{{type}}]], required: true }
              E: { type: { string: {{type}} } }
              F: { type: Box }
              G: { type: Either }
            response:
              A: { type: {{type}} }
              B: { type: {{type}}, required: true }
              C: { type: [{{type}}] }
              D: { type: [[{{type}}]], required: true }
              E: { type: { string: {{type}} } }
              F: { type: Box }
            types:
              Seat: { fields: { Row: { type: int32 } } }
              Role: { enum: { Owner: 1 } }
              Kind: { enum: [Open] }
              Rights: { flags: { Read: 1 } }
              Place: { union: Sort, cases: { Hall: { is: 1 } } }
              Any: { choice: { Text: string, Number: int64 } }
              Either: { choice: { Many: [{{type}}], Map: { string: {{type}} } } }
              Box:
                union: Sort
                fields: { A: { type: {{type}} }, C: { type: [{{type}}] } }
                cases:
                  One: { is: 1, fields: { B: { type: {{type}}, required: true }, D: { type: {{type}} } } }
                  Two: { is: [2, 3], fields: { D: { type: {{type}} } } }
            """)),
        ("numbers at their ends", Endpoint + """
            request:
              A: { type: int32, default: -2147483648, min: -2147483648, max: 2147483647 }
              B: { type: uint32, default: 4294967295, max: 4294967295 }
              C: { type: int64, default: -9223372036854775808, min: -9223372036854775808, max: 9223372036854775807 }
              D: { type: uint64, default: 18446744073709551615, max: 18446744073709551615 }
              E: { type: double, default: 1.7976931348623157e308, min: -1.7976931348623157E+308 }
              F: { type: double, default: -0, min: 5e-324 }
              G: { type: int32, default: -0 }
            """),
        ("conditions on every kind of sibling", Endpoint + """
            request:
              Flag: { type: bool, required: true }
              Digit: { type: bool, wire: int }
              Id: { type: uint64, required: true }
              Word: { type: string, default: a }
              Role: { type: Role, required: true }
              Kind: { type: Kind, default: Open }
              Rights: { type: Rights }
              A: { type: int32, when: { Flag: true } }
              B: { type: [string], when: { Digit: [0, 1], Id: [0, 9] } }
              C: { type: Role, when: { Word: ["a", "b\"\\"], Role: [1, -1] } }
              D: { type: timestamp, when: { Kind: [Open, other], Rights: 3 } }
              E: { type: int32, when: { Role: [1, 1] } }
            types: { Role: { enum: { Owner: 1 } }, Kind: { enum: [Open] }, Rights: { flags: { Read: 1 } } }
            """),
        ("conditions on integers that travel as texts", Endpoint + """
            request:
              Id: { type: uint64, wire: string, required: true }
              Size: { type: int32, wire: string }
              From: { type: int64 }
              A: { type: int32, when: { Id: ["5", "18446744073709551615"], Size: ["-7", 8, "8", "-0", 0] } }
            response:
              Rows: { type: [Row] }
              Next: { type: int64 }
              Done: { type: int64, wire: string, required: true }
            pages: { items: Rows, carry: { Next: From }, until: { Done: "1" } }
            results: { items: Rows, code: Code, ok: ["0", "200"] }
            types: { Row: { fields: { Code: { type: int32, wire: string } } } }
            """),
        .. s_widths.Select(types => ($"an offset of {types.Offset} towards a total of {types.Total}", Endpoint + $$"""
            request: { Start: { type: {{types.Offset}} } }
            response: { Seats: { type: [string], required: true }, Total: { type: {{types.Total}} } }
            pages: { items: Seats, offset: Start, total: Total }
            """)),
        ("an offset that is required", Endpoint + """
            request: { Start: { type: uint32, required: true } }
            response: { Seats: { type: [[bytes]] }, Total: { type: int32, required: true } }
            pages: { items: Seats, offset: Start, total: Total }
            """),
        ("cursors of every kind", Endpoint + """
            request: { Word: { type: string, required: true }, At: { type: timestamp, required: true }, Part: { type: Part }, Role: { type: Role } }
            response:
              Seats: { type: [Part] }
              Word: { type: string }
              At: { type: timestamp }
              Part: { type: Part }
              Role: { type: Role, required: true }
              Done: { type: bool, required: true }
            pages: { items: Seats, carry: [Word, At, Part, Role], until: { Done: [true] }, while: { Role: [1, 2] } }
            types: { Part: { fields: {} }, Role: { enum: { Owner: 1 } } }
            """),
        ("an offset in a response that may fail in part", Endpoint + """
            request: { Start: { type: int64, required: true } }
            response: { Rows: { type: [Row], required: true }, Total: { type: int64, required: true } }
            pages: { items: Rows, offset: Start, total: Total }
            results: { items: Rows, code: Code, partial: true }
            types: { Row: { fields: { Code: { type: int64 } } } }
            """),
        ("cursors of every kind in a response that may fail in part", Endpoint + """
            request:
              Word: { type: string, required: true }
              At: { type: timestamp, required: true }
              Role: { type: Role }
              Item: { type: uint32, required: true }
            response:
              Rows: { type: [Row], required: true }
              Word: { type: string, required: true }
              At: { type: timestamp, required: true }
              Role: { type: Role, required: true }
              Kind: { type: Kind, required: true }
              Done: { type: bool, wire: int, required: true }
            pages:
              items: Rows
              carry: { Word: Word, At: At, Role: Role, Item: { max: Rows.Seq, add: 1 } }
              until: { Done: 1 }
              while: { Kind: [a, b] }
            results: { items: Rows, code: Code, partial: true }
            types:
              Row: { fields: { Code: { type: int64 }, Seq: { type: uint32, required: true } } }
              Role: { enum: { Owner: 1 } }
              Kind: { enum: [a, b, c] }
            """),
        ("query members of every kind, each twice", Endpoint + """
            query:
              a: { type: bool, wire: int }
              b: { type: bool, wire: int }
              c: { type: bool, wire: int, required: true }
              d: { type: bool, wire: int, default: true }
              e: { type: bool }
              f: { type: bool }
              g: { type: timestamp }
              h: { type: timestamp, wire: millis }
              i: { type: Role }
              j: { type: Role }
              k: { type: Kind }
              l: { type: Kind }
              query: { type: bool, wire: int }
              set: { type: bool, wire: int }
            types: { Role: { enum: { Owner: 1 } }, Kind: { enum: [Open] } }
            """),
        ("paging between named types", Endpoint + """
            request: Ask
            response: Answer
            pages: { items: Seats, carry: [Next] }
            types: { Ask: { fields: { Next: { type: int32 } } }, Answer: { fields: { Seats: { type: [json] }, Next: { type: int32 } } } }
            """),
        ("one object in request and response", Endpoint + """
            request: Ask
            response: Ask
            types: { Ask: { fields: { A: { type: string, required: true } } } }
            """),
        ("one union in request and response", Endpoint + """
            request: Ask
            response: Ask
            types:
              Ask:
                union: Kind
                fields: { A: { type: string, required: true } }
                cases: { One: { is: one, fields: { B: { type: int32 } } }, Two: { is: [two, three] } }
            """),
        ("a union with content of every kind", Endpoint + """
            request: Ask
            response: Ask
            types:
              Ask:
                union: Kind
                content: Body
                fields: { A: { type: string } }
                cases:
                  Fields: { is: 1, fields: { B: { type: int32, required: true } } }
                  Itself: { is: [2, 3], type: Ask }
                  Nothing: { is: 4 }
                  List: { is: 5, type: [string] }
                  Json: { is: 6, type: json }
                  Text: { is: 7, type: string }
                  Number: { is: 8, type: int64 }
                  Map: { is: 9, type: { string: Ask } }
                  Role: { is: 10, type: Role }
              Role: { enum: { Owner: 1 } }
            """),
        ("a union that tells its cases apart by its own name", Endpoint + "types: { Kind: { union: Kind, cases: { A: { is: a } } } }"),
        ("types that hold each other", Endpoint + """
            request: { A: { type: A, required: true } }
            response: { B: { type: B } }
            types:
              A: { fields: { B: { type: B, required: true }, Self: { type: [A] } } }
              B: { union: Kind, fields: { A: { type: A } }, cases: { B1: { is: 1, fields: { Self: { type: B, required: true } } } } }
            """),
        ("names that a suffix brings near each other", Endpoint + """
            response: { item: { type: string }, Item2: { type: string, name: Items }, OpenRoomResponse: { type: string } }
            """),
        ("aliases, secrets and deprecation on everything", Endpoint + """
            deprecated: true
            request:
              A: { type: Old, required: true, deprecated: true, sensitive: true }
              B: { type: [Old], aliases: [b, bb], sensitive: true, deprecated: Why not. }
              C: { type: Sort, default: First }
              D: { type: Sorts, default: [First, Last] }
              E: { type: Words, default: One }
            response:
              A: { type: Old, aliases: [a] }
              B: { type: [Old], sensitive: true }
              C: { type: Sort }
              E: { type: Words }
            types:
              Old:
                deprecated: true
                union: Kind
                fields: { S: { type: string, sensitive: true, aliases: [s] } }
                cases:
                  One: { is: 1, deprecated: true, fields: { T: { type: int64, sensitive: true, deprecated: true, aliases: [t] } } }
                  Two: { is: [2, 3] }
              Sort: { deprecated: true, enum: { First: { is: 1, deprecated: true }, Last: 2 } }
              Sorts: { deprecated: true, flags: { First: { is: 1, deprecated: true }, Last: 2 } }
              Words: { deprecated: true, enum: { One: { is: one, deprecated: true, aliases: [eins, uno] } } }
            """),
        ("nothing where something might be", Endpoint + "request: {}\nresponse: {}\ntypes: {}\nerrors: {}\nexamples: []"),
        ("types without members", Endpoint + """
            request: { A: { type: Empty }, B: { type: Lone } }
            response: { A: { type: Empty, required: true }, B: { type: [Lone], required: true } }
            types: { Empty: { fields: {} }, Lone: { union: Kind, cases: { One: { is: 1, fields: {} } } } }
            """),
        ("failures that are plain texts", Endpoint + "results: { failures: Ids }\nresponse: { Ids: { type: [string], required: true } }"),
        ("failures far down", Endpoint + """
            results: { failures: A.B.C, info: I, code: N, partial: true }
            response: { A: { type: [X] } }
            types:
              X: { fields: { B: { type: Y } } }
              Y: { fields: { C: { type: [Z] } } }
              Z: { fields: { I: { type: string }, N: { type: int64 } } }
            """),
    ];

    public static TheoryData<string> Legal => new(LegalSpecs.Select(legal => legal.What));

    [Theory, MemberData(nameof(Legal))]
    public void Everything_that_the_language_allows_compiles(string what)
    {
        var project = SpecProject.Chat.With("room/open.api.yaml", LegalSpecs.Single(legal => legal.What == what).Spec);
        project.Run().AssertClean();
        project.Set("ChatwrightJson", "wire").Run().AssertClean();
    }

    private static Dictionary<string, (string Spec, string Id)> IllegalSpecs => new()
    {
        ["two spellings of zero tell cases apart"] = (
            Endpoint + "types: { Place: { union: Kind, cases: { A: { is: 0 }, B: { is: -0 } } } }", "CW306"),
        ["two spellings of zero in an enum"] = (Endpoint + "types: { Role: { enum: { A: 0, B: -0 } } }", "CW306"),
        ["a default beyond a double"] = (Endpoint + "request: { A: { type: double, default: 1e400 } }", "CW412"),
        ["a limit beyond a double"] = (Endpoint + "request: { A: { type: double, max: 1e400 } }", "CW413"),
        ["a fraction as the limit of an integer"] = (Endpoint + "request: { A: { type: int64, min: 1.5 } }", "CW413"),
        ["a number without its zero"] = (Endpoint + "request: { A: { type: double, default: .5 } }", "CW412"),
    };

    public static TheoryData<string> Illegal => new(IllegalSpecs.Keys);

    [Theory, MemberData(nameof(Illegal))]
    public void Specs_that_CSharp_cannot_express_are_refused_in_words_of_the_language(string what)
    {
        var (spec, id) = IllegalSpecs[what];
        var run = SpecProject.Chat.With("room/open.api.yaml", spec).Run();
        Assert.StartsWith(id, Assert.Single(run.Diagnostics).Id, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_of_many_endpoints_compiles()
    {
        var specs = Enumerable.Range(0, 100).Select(i => new SpecText($"g{i % 7}/e{i}.api.yaml", $$"""
            endpoint: v4/g{{i % 7}}/e{{i}}
            request: { A: { type: string, required: true } }
            errors: { {{i + 1}}: { name: E{{i}} } }
            """));
        GeneratorHarness.RunMany(SpecProject.Chat.With(specs)).AssertClean();
    }
}
