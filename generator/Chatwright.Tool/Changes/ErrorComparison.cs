namespace Chatwright.Tool.Changes;

/// <summary>Compares error codes.</summary>
internal sealed class ErrorComparison(ChangeList changes)
{
    /// <summary>The beginning of the names of codes in their service or endpoint.</summary>
    public const string Prefix = "error ";

    public void CompareAll(ChangedPart service, SurfaceNode old, SurfaceNode @new)
    {
        var errors = Matching.Of(old.Of(SurfaceKinds.Error), @new.Of(SurfaceKinds.Error), error => error[SurfaceFacts.Name]);
        changes.AddDifferences(service, errors, ChangeRules.ErrorRemoved, ChangeRules.ErrorAdded, Prefix, SurfaceFacts.Name);
        // The service may have returned a code before it was described.
        foreach (var error in errors.Added)
            CompareAdvice(service.Part(Prefix + error.Key, new SurfaceNode(SurfaceKinds.Error, error.Key), error));
        foreach (var (before, after) in errors.Both)
        {
            var part = service.Part(Prefix + after.Key, before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.WireValueChanged, part, before.Key, after.Key);
            changes.Compare(ChangeRules.ErrorRenamed, part, SurfaceFacts.Name);
            CompareAdvice(part);
        }
    }

    public void CompareAdvice(ChangedPart part)
    {
        if (Retry(part.Old!) != Retry(part.New!))
            changes.Compare(ChangeRules.RetryChanged, part, "retry");
        changes.Compare(ChangeRules.RefusedChanged, part, "refused", "false");
        changes.Compare(ChangeRules.ErrorRangeChanged, part, "range");
    }

    /// <summary>Without advice nothing is retried.</summary>
    private static string Retry(SurfaceNode error) => error["retry"] ?? "never";
}
