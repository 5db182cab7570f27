using Chatwright.Generator.Model;
using Chatwright.Generator.Names;

namespace Chatwright.Generator.Emit;

/// <summary>A webhook: the method of the handler, its descriptor, its types.</summary>
internal static class WebhookEmitter
{
    public static void WriteWebhook(this SourceWriter writer, WebhookModel model)
    {
        using var space = writer.Open($"namespace {model.Home.Namespace}");
        writer.WriteMethod(model);
        writer.WriteLine();
        writer.WriteDescriptor(model);
        writer.WriteLine();
        writer.WriteTypes(model.Home, model.Types);
    }

    private static void WriteMethod(this SourceWriter writer, WebhookModel model)
    {
        var names = model.Names;
        using var handler = writer.Open($"partial class {model.Home.Names.Webhooks.Handler}");
        writer.WriteLine($"/// <summary>Handles <see cref=\"{names.Body}\"/>, the webhook <c>{CSharp.Xml(model.Command)}</c>.</summary>");
        writer.WriteLine("/// <param name=\"webhook\">The webhook.</param>");
        writer.WriteLine("/// <param name=\"cancellationToken\">The token that is cancelled when the service does not wait any longer.</param>");
        if (names.Reply is { } reply)
            writer.WriteLine($"/// <returns>The reply; <see cref=\"{reply}.{model.Allow}\"/> by default.</returns>");
        writer.WriteObsolete(model.Docs);
        var result = names.Reply is null ? Runtime.ValueTask : $"{Runtime.ValueTask}<{names.Reply}>";
        writer.WriteLine($"public virtual {result} {names.Method}({names.Body} webhook, {Runtime.CancellationToken} cancellationToken) =>");
        using (writer.Indent())
            writer.WriteLine(names.Reply is null ? $"{FixedNames.OnWebhook}(webhook, cancellationToken);" : $"new({names.Reply}.{model.Allow});");
    }

    private static void WriteDescriptor(this SourceWriter writer, WebhookModel model)
    {
        using var descriptors = writer.Open($"partial class {model.Home.Names.Webhooks.Descriptors}");
        writer.WriteLine($"/// <summary>The webhook <c>{CSharp.Xml(model.Command)}</c>, whose body is <see cref=\"{model.Names.Body}\"/>.</summary>");
        writer.WriteObsolete(model.Docs);
        var facts = Initializer.Of(
            ("Name", CSharp.Literal(model.Names.Descriptor)),
            ("Command", CSharp.Literal(model.Command)),
            ("Decides", model.Names.Reply is null ? null : "true"),
            ("RefusalCode", model.RefusalCode is { } code ? CSharp.Invariant(code) : null),
            ("HasSecrets", model.HasSecrets ? "true" : null));
        writer.WriteLine($"public static {Runtime.WebhookDescriptor} {model.Names.Descriptor} {{ get; }} = {facts};");
    }
}
