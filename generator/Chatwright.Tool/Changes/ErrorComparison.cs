namespace Chatwright.Tool.Changes;

/// <summary>Compares error codes.</summary>
internal sealed class ErrorComparison(ChangeList changes)
{
    public void CompareAll(ChangedPart service, SurfaceNode old, SurfaceNode @new)
    {
        var errors = Matching.Of(old.Of(SurfaceKinds.Error), @new.Of(SurfaceKinds.Error), error => error[SurfaceFacts.Name]);
        foreach (var error in errors.Removed)
            changes.Add(ChangeRules.ErrorRemoved, Part(error.Key, error, null), error[SurfaceFacts.Name], null);
        foreach (var error in errors.Added)
            changes.Add(ChangeRules.ErrorAdded, Part(error.Key, null, error), null, error[SurfaceFacts.Name]);
        foreach (var (before, after) in errors.Both)
        {
            var part = Part(after.Key, before, after);
            if (before.Key != after.Key)
                changes.Add(ChangeRules.WireValueChanged, part, before.Key, after.Key);
            if (before[SurfaceFacts.Name] != after[SurfaceFacts.Name])
                changes.Add(ChangeRules.ErrorRenamed, part, before[SurfaceFacts.Name], after[SurfaceFacts.Name]);
            CompareAdvice(part);
        }

        ChangedPart Part(string code, SurfaceNode? before, SurfaceNode? after) => service.Part($"error {code}", before, after);
    }

    public void CompareAdvice(ChangedPart part)
    {
        if (part.Old!["retry"] != part.New!["retry"])
            changes.Add(ChangeRules.RetryChanged, part, part.Old["retry"] ?? "none", part.New["retry"] ?? "none");
        if (part.Old["refused"] != part.New["refused"])
            changes.Add(ChangeRules.RefusedChanged, part, part.Old["refused"] ?? "false", part.New["refused"] ?? "false");
        if (part.Old["range"] != part.New["range"])
            changes.Add(ChangeRules.ErrorRangeChanged, part, part.Old["range"] ?? "none", part.New["range"] ?? "none");
    }
}
