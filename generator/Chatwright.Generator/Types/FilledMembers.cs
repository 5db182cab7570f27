using System.Globalization;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Examples;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Types;

/// <summary>Checks members that the client fills: each source has types that hold its values, and limits that all of them keep.</summary>
internal static class FilledMembers
{
    private const int UuidLength = 36;
    private const int MaxDigits = 10;

    public static void Check(Member member, DiagnosticBag diagnostics)
    {
        if (member.Declaration.From is not { } from)
            return;
        var word = Vocabulary.MemberSources.WordFor(from.Value);
        if (!Fits(from.Value, member.Type.Shape))
        {
            diagnostics.Add(Rules.FromDoesNotFit, from.At, word, Shapes.Describe(member.Type.Shape));
            return;
        }
        foreach (var check in member.Checks)
        {
            if (!Keeps(from.Value, check))
                diagnostics.Add(Rules.FromBreaksLimit, from.At, word, $"{ConstraintBinder.Key(check.Kind)}: {check.Limit}");
        }
    }

    private static bool Fits(MemberSource source, Shape shape) => shape is ScalarShape scalar && (scalar.Kind == ScalarKind.Text
        || (source is MemberSource.SdkAppId or MemberSource.Random32 && scalar.Kind is ScalarKind.UInt32 or ScalarKind.Int64 or ScalarKind.UInt64));

    /// <summary>Determines whether all values of a source keep a limit. Those of the credential are not known.</summary>
    private static bool Keeps(MemberSource source, CheckModel check) => source switch
    {
        MemberSource.Random32 => Holds(check, least: 0, most: uint.MaxValue, shortest: 1, longest: MaxDigits),
        MemberSource.Uuid => Holds(check, least: 0, most: 0, shortest: UuidLength, longest: UuidLength),
        _ => true,
    };

    private static bool Holds(CheckModel check, long least, long most, int shortest, int longest) => check.Kind switch
    {
        CheckKind.Min => Compare(check.Limit, least) <= 0,
        CheckKind.Max => Compare(check.Limit, most) >= 0,
        CheckKind.MinChars => Compare(check.Limit, shortest) <= 0,
        CheckKind.MaxChars or CheckKind.MaxBytes => Compare(check.Limit, longest) >= 0,
        _ => true,
    };

    private static int Compare(string limit, long value) =>
        ExactNumber.Parse(limit) is { } number && ExactNumber.Parse(value.ToString(CultureInfo.InvariantCulture)) is { } other
            ? number.CompareTo(other)
            : 0;
}
