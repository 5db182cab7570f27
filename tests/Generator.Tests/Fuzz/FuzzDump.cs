using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Fuzz.Check;
using Generator.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Generator.Tests.Fuzz;

/// <summary>
/// Writes one line for each document of a run: what was reported, and a hash of the C# without its comments. The lines of two versions of the
/// compiler can then be compared. Every other line is about two documents in one group, so that files of several authors meet.
/// </summary>
internal static class FuzzDump
{
    /// <summary>Most files are the same beside every document.</summary>
    private static readonly ConcurrentDictionary<string, string> s_hashes = new();

    /// <param name="path">Of the file to write; the source's name is added to it.</param>
    public static void Write(string path, string source, int documents, Func<int, FuzzDocument> make)
    {
        var lines = new string[documents * 2];
        Parallel.For(0, documents, number =>
        {
            var document = make(number);
            lines[number * 2] = Line(document);
            lines[(number * 2) + 1] = Line(Join(document, make(number + 1)));
        });
        File.WriteAllLines($"{path}.{source}", lines);
    }

    /// <summary>The second document's files beside those of the first, and in its group.</summary>
    private static FuzzDocument Join(FuzzDocument document, FuzzDocument other) =>
        document with
        {
            Source = document.Source + "+",
            Texts = [.. document.Texts, .. other.Texts.Select(text => text.Replace(other.Group, document.Group, StringComparison.Ordinal))],
        };

    private static string Line(FuzzDocument document)
    {
        var name = FormattableString.Invariant($"{document.Source} {document.Number}");
        try
        {
            var files = document.Files.Select(SpecStages.Parse).ToList();
            IReadOnlyList<SpecFile> all = [.. DocumentCheck.Others(files), .. files];
            var bound = SpecStages.Bind(all, SpecStages.Settings with { HasExamples = true });
            var reported = bound.SelectMany(spec => spec.Diagnostics).Select(Describe).Order(StringComparer.Ordinal);
            var line = $"{name}: {string.Join(" ", reported)} | {Hash(bound)}";
            return FuzzSettings.DumpsTexts ? $"{line} | {JsonSerializer.Serialize(document.Texts)}" : line;
        }
        catch (Exception fault)
        {
            return $"{name}: {DocumentCheck.Fault(document, fault).Kind}";
        }
    }

    private static string Describe(SpecDiagnostic diagnostic)
    {
        var at = diagnostic.At;
        return FormattableString.Invariant($"{diagnostic.Rule.Id}@{diagnostic.Path}({at.StartLine},{at.StartColumn})-({at.EndLine},{at.EndColumn})");
    }

    private static string Hash(IReadOnlyList<BoundSpec> bound)
    {
        var parts = SpecStages.Emit(bound.Select(spec => spec.Model).OfType<SpecModel>())
            .OrderBy(file => file.HintName, StringComparer.Ordinal)
            .Select(file => $"{file.HintName}={s_hashes.GetOrAdd(file.Text, HashOfTokens)}");
        return string.Join(" ", parts);
    }

    /// <summary>Comments and white space are not tokens.</summary>
    private static string HashOfTokens(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var token in SyntaxFactory.ParseTokens(text))
            hash.AppendData(Encoding.UTF8.GetBytes(token.Text + "\n"));
        return Convert.ToHexString(hash.GetHashAndReset(), 0, 4).ToLower(CultureInfo.InvariantCulture);
    }
}
