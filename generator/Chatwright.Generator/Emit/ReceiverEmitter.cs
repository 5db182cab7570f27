using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>The receiver of a service's webhooks: their description, and what the runtime needs of the generated types.</summary>
internal static class ReceiverEmitter
{
    private const string OptionsError = "Options are missing or out of range; the message lists each of them with what to set.";

    public static void WriteReceiver(
        this SourceWriter writer, ServiceModel model, ServiceWebhooksModel webhooks, EquatableArray<WebhookEntryModel> all)
    {
        var names = model.Home.Names.Webhooks;
        var contract = $"{Runtime.WebhookReceiverContract}<{names.Receiver}, {names.Handler}, {names.Options}>";
        writer.WriteSummary($"Receives the webhooks of {model.Home.Service}: checks a request, calls the handler, and makes the reply.");
        writer.WriteLine(GeneratedCode.OfType);
        using var type = writer.Open(
            $"{model.Home.Visibility()} sealed partial class {names.Receiver} : {Runtime.WebhookReceiver}<{names.Handler}>, {contract}");
        writer.WriteDescription(model, webhooks, all);
        writer.WriteTexts(webhooks.Context);
        writer.WriteLine($$"""
            /// <summary>Initializes a receiver.</summary>
            /// <param name="handler">The handler.</param>
            /// <param name="options">The options. They are copied; later changes do not affect the receiver.</param>
            /// <exception cref="{{Runtime.ArgumentNullException}}">A parameter is null.</exception>
            /// <exception cref="{{Runtime.ArgumentException}}">{{OptionsError}}</exception>
            public {{names.Receiver}}({{names.Handler}} handler, {{names.Options}} options) :
                base({{FixedNames.Service}}, handler ?? throw new {{Runtime.ArgumentNullException}}(nameof(handler)), options)
            {
            }

            private {{names.Receiver}}({{names.Options}} options) : base({{FixedNames.Service}}, null, options)
            {
            }

            static {{Runtime.WebhookService}} {{contract}}.{{FixedNames.Service}} => {{FixedNames.Service}};

            static {{names.Receiver}} {{contract}}.{{FixedNames.Create}}({{names.Options}} options) => new(options);

            """);
        writer.WriteCreateContext(names, webhooks.Context);
        writer.WriteRead(all);
        writer.WriteInvoke(names, all);
    }

    private static void WriteDescription(
        this SourceWriter writer, ServiceModel model, ServiceWebhooksModel webhooks, EquatableArray<WebhookEntryModel> all)
    {
        var name = CSharp.Literal(model.Home.Service);
        using (writer.Open($"internal static readonly {Runtime.WebhookService} {FixedNames.Service} = new({name}, {Runtime.Contract})", ";"))
        {
            writer.WriteLine($"CommandParameter = {CSharp.Literal(webhooks.Command)},");
            if (webhooks.App is { } app)
                writer.WriteLine($"AppParameter = {CSharp.Literal(app)}, AppOption = {CSharp.Literal(model.AppOption())},");
            if (webhooks.Signature is { } signature)
                writer.WriteLine($"SignatureParameter = {CSharp.Literal(signature.Sign)}, TimeParameter = {CSharp.Literal(signature.Time)},");
            if (webhooks.Query.Count > 0)
                writer.Write("FixedQuery = [").WriteJoined(webhooks.Query, ServiceDescriptionEmitter.WriteQuery).WriteLine("],");
            if (webhooks.Context.Count > 0)
                writer.WriteLine($"Query = [{string.Join(", ", webhooks.Context.Select(member => CSharp.Literal(member.Member.WireName)))}],");
            writer.WriteLine($"Reply = {webhooks.Reply.Construction()},");
            var descriptors = model.Home.Names.Webhooks.Descriptors;
            writer.WriteList("Webhooks", all, (writer, webhook) => writer.Write($"{descriptors}.{webhook.Names.Descriptor}"));
        }
        writer.WriteLine();
    }

    /// <summary>The documented texts of enums, in which letter case does not count.</summary>
    private static void WriteTexts(this SourceWriter writer, EquatableArray<ContextMemberModel> members)
    {
        foreach (var member in members.Where(member => member.Texts.Count > 0))
        {
            writer.WriteLine($"private static readonly string[] {Field(member)} = [{string.Join(", ", member.Texts.Select(CSharp.Literal))}];");
            writer.WriteLine();
        }
    }

    private static void WriteCreateContext(this SourceWriter writer, ServiceWebhookNames names, EquatableArray<ContextMemberModel> members)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override {Runtime.WebhookContext} CreateContext(scoped {Runtime.WebhookQuery} query) =>");
        using (writer.Indent())
        {
            var assignments = members.Select((member, number) => (member.Member.Name, Read(member, CSharp.Invariant(number)))).ToList();
            writer.WriteAssignments($"new {names.Context}{(assignments.Count == 0 ? "()" : "")}", assignments, ";");
        }
        writer.WriteLine();
    }

    private static void WriteRead(this SourceWriter writer, EquatableArray<WebhookEntryModel> all)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override {Runtime.ApiWebhook}? Read(int webhook, ref {Runtime.Cursor} json) =>");
        using (writer.Indent())
        {
            using var cases = writer.Open("webhook switch", ";");
            for (var number = 0; number < all.Count; number++)
                writer.WriteLine($"{CSharp.Invariant(number)} => json.Read<{all[number].Names.Body}>(),");
            writer.WriteLine("_ => null,");
        }
        writer.WriteLine();
    }

    private static void WriteInvoke(this SourceWriter writer, ServiceWebhookNames names, EquatableArray<WebhookEntryModel> all)
    {
        writer.WriteLine("/// <inheritdoc/>");
        writer.WriteLine($"protected override {Runtime.ValueTask}<global::System.ReadOnlyMemory<byte>> InvokeAsync(");
        using var indent = writer.Indent();
        writer.WriteLine($"{names.Handler} handler, int number, {Runtime.ApiWebhook} webhook, {Runtime.CancellationToken} cancellationToken) =>");
        using var cases = writer.Open("number switch", ";");
        for (var number = 0; number < all.Count; number++)
            writer.WriteLine($"{CSharp.Invariant(number)} => {Call(all[number].Names.Reply, all[number].Names.Method, all[number].Names.Body)},");
        writer.WriteLine($"_ => {Call(null, FixedNames.OnUnknown, Runtime.UnknownWebhook)},");

        static string Call(string? reply, string method, string body) =>
            $"{(reply is null ? "Acknowledge" : "Reply")}(handler.{method}(({body})webhook, cancellationToken))";
    }

    private static string Field(ContextMemberModel member) => $"s_{member.Member.Local.TrimStart('@')}Texts";

    /// <summary>The value of an enum of texts, of which some have other texts too.</summary>
    /// <param name="text">The expression of the text, which may be null.</param>
    private static string Value(ContextMemberModel member, string text)
    {
        var type = member.Member.Shape.Type();
        var aliases = string.Concat(member.Aliases.Select(alias => $"{CSharp.Literal(alias.Text)} => {type}.{alias.Member}, "));
        return $"{text} switch {{ null => ({type}?)null, {aliases}{{ }} other => new {type}(other) }}";
    }

    /// <summary>The expression that reads a parameter.</summary>
    private static string Read(ContextMemberModel member, string number) => member.Member.Shape switch
    {
        NamedShape { Kind: NamedKind.TextEnum } => Value(member, $"query.GetString({number}, {Field(member)})"),
        NamedShape { Codec: { } codec } =>
            $"query.GetInt64({number}) is {{ }} value{number} ? global::{codec}.{FixedNames.FromNumber}(value{number}) : null",
        NamedShape => $"({member.Member.Shape.Type()}?)query.GetInt64({number})",
        ScalarShape { Kind: ScalarKind.Text } => $"query.GetString({number})",
        ScalarShape { Kind: ScalarKind.Timestamp, Wire: WireForm.Millis } => $"query.GetMillis({number})",
        ScalarShape { Kind: ScalarKind.Timestamp } => $"query.GetSeconds({number})",
        ScalarShape scalar => $"query.Get{scalar.Kind.ToString()}({number})",
        _ => "null",
    };
}
