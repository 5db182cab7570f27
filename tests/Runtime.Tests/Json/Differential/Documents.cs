using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Runtime.Tests.Json.Differential;

/// <summary>Texts to judge: made up, real ones changed at random, and a list of known traps. The same seed gives the same texts.</summary>
internal static class Documents
{
    private static readonly string[] s_bodies =
    [
        """{"SessionItem":[{"Type":1,"To_Account":"id2","MsgTime":1630997627,"TopFlag":1},{"Type":2,"GroupId":"@TGS#2J4"}],"CompleteFlag":"""
            + """1,"TimeStamp":12,"StartIndex":-3,"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","ErrorDisplay":"名 \ud83d\ude00"}""",
        """{"ActionStatus":"FAIL","ErrorInfo":"no \"user\"","ErrorCode":50001,"ErrorDisplay":null,"CompleteFlag":0,"TimeStamp":1,"StartIndex":2}""",
        """ { "SessionItem" : [ { "\u0054ype" : 9 , "To_Account" : { "a" : [ 1.5e3 , true , false , null ] } } ] , "CompleteFlag" : -1 ,"""
            + """ "TimeStamp" : 9223372036854775807 , "StartIndex" : 2147483647 , "Other" : [ [ ] , { } , "\\\/\b\f\n\r\t" ] } """,
        """{"CompleteFlag":1,"TimeStamp":1,"StartIndex":2,"SessionItem":[],"SessionItem":[{"Type":1,"To_Account":"é","Peer":{"Type":"""
            + """2,"GroupId":"x","MsgTime":-62135596800}}],"StartIndex":3}""",
        "{\r\n  \"SessionItem\": [\r\n\t{\r\n      \"GroupId\": \"一个相当长的群组名称，超过三十二个字节\",\r\n      \"Type\": 2,\r\n      \"MsgTime\": 12345678901\r\n"
            + "    }\r\n  ],\r\n  \"CompleteFlag\": 0,\r\n  \"TimeStamp\": 0,\r\n  \"StartIndex\": 100000000\r\n}\r\n",
        """{"a":[[1,-0,0.5,-1e-7,1E+400,123456789012345678901234567890],{"b":{"":"AQID","\u00e9":"12"},"c":[{},"""
            + """[],"",true]}],"long":"0123456789abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}""",
    ];

    private static readonly string[] s_snippets =
    [
        "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "false", "0", "-", "1.0", "1e3", "99999999999999999999", "\\u0041", "\\ud800",
        "\\udc00", "\"Type\":", "\"To_Account\":5,",
        "\"ErrorCode\":\"x\",", "\"GroupId\":[],", "\"Type\":9,", "\"Type\":1,", " ", "\t", "\n", "/**/", "NaN", "\u0001", "\uFEFF", "e", ".",
        "[[[[", "\"a\":{\"b\":[", "}}", "]]",
        "\u007f", "\u0080", "\ud83d\ude00", "\\u00", "\"TimeStamp\" :", ",\"TimeStamp\":", "{,", "[,", ",,", "-0", "00", "1.", "2147483648",
        "\"12\"", "\"-5\"", "\"AAA=\"", "\v", "\f", "\u00a0",
    ];

    private static readonly string[] s_traps =
    [
        "", " ", "\t\r\n ", "\uFEFF", "\uFEFF{}", "\uFEFF\uFEFF{}", "\v{}", "\f1", "\u00a0{}", "\0", "{}\0", "{", "}", "[", "]", "{]", "[}", "{}}",
        "[]]", "{}{}", "[][]", "1 2", "1,", ",1", "{},", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]",
        "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\" 1}", "{\"a\"::1}", "{a:1}", "{'a':1}", "{1:1}",
        "{null:1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{\"a\":1:\"b\"}", "{\"a\",\"b\"}", "{\"a\":1]", "[\"a\":1]",
        "0", "-0", "-", "+1", "01", "-01", "00", "1.", ".5", "1.e3", "1e", "1e+", "1e-", "1E+5", "1e5", "1e+05", "-1.0e-0", "1e999999999999",
        "1e-999999999999", "0x10", "1_0", "1a", "1/", "1/2", "--1", "-a", "Infinity", "-Infinity", "NaN", "1.5.5", "1ee5", "0e0", "-0e0", "0.0",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616",
        "123456789012345678", "1234567890123456789", "-123456789012345678", "12345678", "123456789", "1234567", "4294967295", "4294967296",
        "2147483647", "-2147483648", "-2147483649", "5e-324", "2e308", "1.7976931348623159e308",
        "true", "tru", "truex", "True", "false", "fals", "falsey", "null", "nul", "nulll", "nil", "truefalse", "[true false]",
        "[nulltrue]", "[true,]",
        "\"", "\"a", "\"\\", "\"\\\"", "\"\\u", "\"\\u1", "\"\\u12", "\"\\u123", "\"\\u1234", "\"\\u1234\"", "\"\\u123g\"", "\"\\U1234\"",
        "\"\\x41\"", "\"\\'\"", "\"\\0\"", "\"\\a\"", "\"\\ \"", "\"\\\n\"", "\"\t\"", "\"\n\"", "\"\0\"", "\"\u001f\"", "\"\u007f\"", "\"\\ud800\"",
        "\"\\udc00\"", "\"\\ud800\\udc00\"", "\"\\ud800\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\n\"",
        "\"\\/\\b\\f\\n\\r\\t\\\\\\\"\"", "\"a\"b", "\"a\"\"b\"", "'a'",
        "/**/1", "1//x", "// x\n1", "[1/**/]", "[1,/**/2]", "{\"a\":/**/1}", "#1", "<html>", "{\"a\":\"\\u0000\"}", "{\"\\u0061\":1}",
        "{\"\\ud800\":1}", "{\"\t\":1}", "{\"\":1}", "{\"a\":1,\"a\":2}", "{\"a\"\n:\r1\t,\n\"b\" : 2 }",
    ];

    /// <summary>Text of which no part is UTF-8.</summary>
    private static readonly byte[][] s_brokenText =
    [
        [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xEF, 0xBB], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
        [0xFE], [0xFF],
    ];

    /// <summary>The number of texts for a test: 20,000, or the value of CHATWRIGHT_JSON_DOCUMENTS.</summary>
    internal static int Count { get; } = Setting("CHATWRIGHT_JSON_DOCUMENTS", 20_000);

    /// <summary>Where chance starts, or what CHATWRIGHT_JSON_SEED says.</summary>
    internal static int Seed { get; } = Setting("CHATWRIGHT_JSON_SEED", 20240601);

    /// <summary>The texts that others are made from by changes.</summary>
    internal static IEnumerable<byte[]> Bodies => s_bodies.Select(Reading.Bytes);

    /// <summary>Known traps, each alone, in a list, in an object, and after so much plain text that it is found in every place of a block.</summary>
    internal static IEnumerable<byte[]> Traps()
    {
        foreach (var trap in s_traps.Select(Reading.Bytes).Concat(s_brokenText.Select(text => (byte[])[(byte)'"', .. text, (byte)'"']))
            .Concat(Depths()))
        {
            yield return trap;
            yield return [.. "["u8, .. trap, .. "]"u8];
            yield return [.. "[1,"u8, .. trap, .. ",2]"u8];
            yield return [.. "{\"a\":"u8, .. trap, .. "}"u8];
            yield return [.. " {\r\n\t\"a\" : "u8, .. trap, .. " , \"b\" : 1 } "u8];
            for (var before = 0; before < 20; before++)
                yield return [.. "[\""u8, .. Enumerable.Repeat((byte)'x', before), .. "\","u8, .. trap, .. "]"u8];
        }
    }

    /// <summary>Strings with every byte at every place of a block.</summary>
    internal static IEnumerable<byte[]> Strings()
    {
        for (var value = 0; value < 256; value++)
        {
            for (var before = 0; before < 36; before++)
                yield return [(byte)'"', .. Enumerable.Repeat((byte)'x', before), (byte)value, .. "yz\""u8];
        }
        foreach (var broken in s_brokenText)
        {
            for (var before = 0; before < 20; before++)
            {
                var plain = Enumerable.Repeat("名"u8.ToArray(), before).SelectMany(it => it).ToArray();
                yield return [(byte)'"', .. plain, .. broken, .. plain, (byte)'"'];
            }
        }
    }

    /// <summary>The real bodies, changed at random: bytes flipped, put in, taken out, cut off, repeated.</summary>
    internal static byte[] Mutated(Random random) => Mutate(random, Reading.Bytes(s_bodies[random.Next(s_bodies.Length)]));

    internal static byte[] Mutate(Random random, byte[] body)
    {
        for (var changes = random.Next(0, 4); changes > 0; changes--)
        {
            var at = random.Next(body.Length + 1);
            var length = Math.Min(random.Next(0, 8), body.Length - at);
            byte[] other = random.Next(8) switch
            {
                0 => [(byte)random.Next(256)],
                1 => [],
                2 => body[random.Next(at + 1)..at],
                3 => [.. body[at..(at + length)], (byte)random.Next(32, 127)],
                4 => s_brokenText[random.Next(s_brokenText.Length)],
                _ => Reading.Bytes(s_snippets[random.Next(s_snippets.Length)]),
            };
            body = random.Next(20) == 0 ? body[..at] : [.. body[..at], .. other, .. body[(at + (random.Next(2) * length))..]];
        }
        return body;
    }

    /// <summary>Made-up texts; every other one is then changed at random.</summary>
    internal static IEnumerable<byte[]> MadeUp(int count, int seed)
    {
        const int Batch = 1000;
        var random = new Random(seed);
        for (var made = 0; made < count; made += Batch)
        {
            foreach (var text in Value(5).Sample(Math.Min(Batch, count - made), new Rnd((ulong)(seed + made), 1), 12))
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                yield return random.Next(2) == 0 ? bytes : Mutate(random, bytes);
            }
        }
    }

    private static Gen<string> Value(int depth)
    {
        var scalar = Gen.Frequency((4, Text()), (4, Number()), (1, Gen.Elements("true", "false", "null")));
        if (depth == 0)
            return scalar;
        var inner = Value(depth - 1);
        var list = inner.ListOf().Select(items => $"[{string.Join(",", items.Take(12))}]");
        var member = Text().SelectMany(name => inner.SelectMany(value => Space().Select(space => $"{name}{space}:{space}{value}")));
        var map = member.ListOf().Select(members => $"{{{string.Join(", ", members.Take(8))}}}");
        return Gen.Frequency((2, scalar), (2, list), (3, map)).SelectMany(value => Space().Select(space => space + value + space));
    }

    private static Gen<string> Space()
        => Gen.Frequency((6, Gen.Constant("")), (2, Gen.Elements(" ", "\n", "\t", "\r\n", "  ")), (1, Gen.Constant("\n            ")));

    private static Gen<string> Number() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<int>().Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<long>().Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<ulong>().Select(number => (ulong.MaxValue - number).ToString(CultureInfo.InvariantCulture)),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => number.Get.ToString("R", CultureInfo.InvariantCulture)),
        Gen.Elements(s_traps.Where(trap => trap.Length > 0 && (char.IsDigit(trap[0]) || trap[0] == '-')).ToArray()));

    private static Gen<string> Text()
    {
        var piece = Gen.Frequency(
            (6, Gen.Elements("a", "Type", "0", "12", "id_000", "AQID", "the quick brown fox jumps over the lazy dog", " ", "/")),
            (2, Gen.Elements("名", "é", "😀", "一二三四五六七八九十一二三四五六", "\u007f", "\u2028", "\ufffd")),
            (2, Gen.Elements("\\n", "\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "\\u540d", "\\ud83d\\ude00", "\\u0000")),
            (1, Gen.Frequency((8, Gen.Constant("x")), (1, Gen.Elements("\\ud83d", "\\ude00", "\u0001", "\\x")))));
        return piece.ListOf().Select(pieces => $"\"{string.Concat(pieces.Take(10))}\"");
    }

    private static IEnumerable<byte[]> Depths()
    {
        foreach (var depth in (int[])[61, 62, 63, 64, 65, 66, 200])
        {
            foreach (var (open, close) in ((string, string)[])[("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]"), (" [ 1 , ", " ] ")])
            {
                var levels = depth / open.Count(it => it is '[' or '{');
                foreach (var inner in (string[])["1", "[]", "{}", "", "[", "{"])
                    yield return Reading.Bytes(
                        $"{string.Concat(Enumerable.Repeat(open, levels))}{inner}{string.Concat(Enumerable.Repeat(close, levels))}");
            }
        }
    }

    private static int Setting(string name, int usual)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
