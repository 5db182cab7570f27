using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Chatwright.Generator.Diagnostics;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Syntax;
using Chatwright.Generator.Values;

namespace Chatwright.Generator.Binding;

/// <summary>The codes of a reply: distinct, named, and one of them 0.</summary>
internal sealed class CodeBinder(WebhookDecl webhook, string reply, DiagnosticBag diagnostics)
{
    private const string Allow = "Allow";

    /// <summary>The codes that can be emitted, in order.</summary>
    public EquatableArray<ReplyCodeModel> Bind()
    {
        if (webhook.CodesAt is not { } at)
            return [new ReplyCodeModel(0, Allow, DocModel.None)];
        var names = new MemberNames([reply, FixedNames.ReplyCode, FixedNames.ReplyMessage], diagnostics);
        var codes = new List<ReplyCodeModel>();
        foreach (var code in webhook.Codes)
        {
            if (code is { Code.Value: 0, Range: { } range })
                diagnostics.Add(Rules.KeyDoesNotApply, range.At, "range", "a code other than 0");
            else if (IsFree(code, codes) && code.Name is { } name && names.Give(name, name, Naming.Choose) is { } given)
                codes.Add(new ReplyCodeModel(code.Code.Value, given, Docs.Bind(code.Docs)) { Range = code.Range?.Value });
        }
        if (!webhook.LacksCodes && webhook.Codes.All(code => code.Code.Value != 0))
            diagnostics.Add(Rules.MissingKey, at, "'codes'", "'0', by which the service goes on");
        return codes.ToEquatableArray();
    }

    private bool IsFree(CodeDecl code, List<ReplyCodeModel> earlier)
    {
        foreach (var other in earlier)
        {
            if (other.Has(code.Code.Value))
                return Report(code.Code.At, Text(code.Code.Value), other);
            if (code.Range is { Value: var own, At: var at } && (own.Has(other.Code) || (other.Range is { } taken && own.Overlaps(taken))))
                return Report(at, own.ToString(), other);
        }
        return true;
    }

    private bool Report(TextRange at, string value, ReplyCodeModel other)
    {
        diagnostics.Add(Rules.DuplicateValue, at, value, other.Name);
        return false;
    }

    private static string Text(long code) => code.ToString(CultureInfo.InvariantCulture);
}
