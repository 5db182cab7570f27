using System.Globalization;
using Chatwright.Generator.Binding;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Emit;
using Chatwright.Generator.Model;
using Chatwright.Generator.Syntax;
using Generator.Tests.Harness;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Some documents beside the base specs, in one project.</summary>
internal sealed class FuzzProject
{
    private readonly IReadOnlyList<Verdict> _verdicts;
    private readonly Dictionary<int, List<BoundSpec>> _bound = [];
    private readonly List<SpecModel> _models = [];

    /// <param name="name">Stands in front of its files' names.</param>
    /// <param name="space">The namespace of the whole project; null for the usual one.</param>
    public FuzzProject(string name, string? space, IReadOnlyList<SpecFile> others, IReadOnlyList<Verdict> verdicts, ProjectSettings settings)
    {
        _verdicts = verdicts;
        var bound = SpecStages.Bind([.. others, .. verdicts.SelectMany(verdict => verdict.Files)], settings with { Namespace = space });
        IsClean = !Verdict.HasErrors(bound.Take(others.Count));
        _models.AddRange(bound.Select(spec => spec.Model).OfType<SpecModel>());
        var next = others.Count;
        var owners = new Dictionary<string, int>();
        foreach (var verdict in verdicts)
        {
            _bound[verdict.Document.Number] = [.. bound.Skip(next).Take(verdict.Files.Count)];
            foreach (var spec in _bound[verdict.Document.Number].Where(spec => spec.Model is not null))
                owners[spec.Model!.HintName] = verdict.Document.Number;
            next += verdict.Files.Count;
        }
        Emitted =
        [
            .. SpecStages.Emit(_models).Select(
                file => file with { HintName = $"{name}|{(owners.TryGetValue(file.HintName, out var owner) ? owner : "")}|{file.HintName}" }),
        ];
    }

    /// <summary><c>false</c> if the files beside the documents have errors, as beside a service that does not fit; otherwise, <c>true</c>.</summary>
    public bool IsClean { get; }

    /// <summary>Named by project, document and file.</summary>
    public IReadOnlyList<EmittedFile> Emitted { get; }

    public IEnumerable<Verdict> Refused => _verdicts.Where(verdict => Verdict.HasErrors(_bound[verdict.Document.Number]));

    public IEnumerable<(Verdict Verdict, SpecDiagnostic Diagnostic)> Refusals =>
        Refused.SelectMany(
            verdict => _bound[verdict.Document.Number].SelectMany(spec => spec.Diagnostics).Where(Verdict.IsError)
                .Select(diagnostic => (verdict, diagnostic)));

    public IEnumerable<CompiledDocument> Compiled => IsClean
        ? _verdicts.Except(Refused).Select(verdict => new CompiledDocument(
            verdict, [.. Own<EndpointModel>(verdict)], [.. Own<WebhookModel>(verdict)], _models))
        : [];

    private IEnumerable<TModel> Own<TModel>(Verdict verdict) => _bound[verdict.Document.Number].Select(spec => spec.Model).OfType<TModel>();

    /// <summary>The document that a file of the compilation comes from.</summary>
    public static int? DocumentOf(string path)
    {
        var parts = path.Split('|');
        var number = parts.Length < 3 ? "" : parts[1].Length > 0 ? parts[1] : parts[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var document) ? document : null;
    }
}

/// <summary>A document that compiled.</summary>
/// <param name="Endpoints">The endpoints that it declares.</param>
/// <param name="Webhooks">The webhooks that it declares.</param>
/// <param name="Models">All that its project holds.</param>
internal sealed record CompiledDocument(
    Verdict Verdict, IReadOnlyList<EndpointModel> Endpoints, IReadOnlyList<WebhookModel> Webhooks, IReadOnlyList<SpecModel> Models);
