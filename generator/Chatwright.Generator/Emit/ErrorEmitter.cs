using System.Linq;
using Chatwright.Generator.Model;
using Chatwright.Generator.Names;
using Chatwright.Generator.Values;
using Chatwright.Generator.Words;

namespace Chatwright.Generator.Emit;

/// <summary>Error codes: the enum of a service, the method that compares with it, the runtime's descriptions.</summary>
internal static class ErrorEmitter
{
    public static void WriteErrors(this SourceWriter writer, ServiceModel model) => writer.WriteErrors(
        model.Home, model.Home.Names.ErrorCode, model.Home.Names.Errors, $"The documented error codes of {model.Home.Service}.", model.Errors);

    /// <summary>Prints the enum of some codes, and the method that compares an error with one of them.</summary>
    /// <param name="code">The enum of the codes.</param>
    /// <param name="extensions">The class of the method.</param>
    public static void WriteErrors(
        this SourceWriter writer, HomeModel home, string code, string extensions, string summary, EquatableArray<ErrorModel> errors)
    {
        writer.WriteCodes(home, code, summary, errors);
        writer.WriteMethod(home, code, extensions, errors);
    }

    private static void WriteCodes(this SourceWriter writer, HomeModel home, string code, string summary, EquatableArray<ErrorModel> errors)
    {
        writer.WriteSummary($"{summary} A response may contain others.");
        writer.WriteLine(GeneratedCode.OfEnum);
        using (writer.Open($"{home.Visibility()} enum {code} : long"))
        {
            writer.WriteSummary("No error.");
            writer.WriteLine($"{FixedNames.None} = 0,");
            foreach (var error in errors)
            {
                var remedy = error.Remedy is null ? "" : " " + error.Remedy;
                var codes = error.Range is { } range ? $" Codes from {range} too." : "";
                writer.WriteSummary((error.Summary ?? error.Name + ".") + codes + remedy);
                writer.WriteLine($"{error.Name} = {CSharp.Invariant(error.Code)},");
            }
        }
        writer.WriteLine();
    }

    private static void WriteMethod(this SourceWriter writer, HomeModel home, string code, string extensions, EquatableArray<ErrorModel> errors)
    {
        var ranges = string.Concat(errors.Where(error => error.Range is not null).Select(error =>
            $" || (code == {code}.{error.Name} && {RangeEmitter.Test("found", null, error.Range!.Value)})"));
        var test = $"found == (long)code{ranges}";
        writer.WriteLine($$"""
            /// <summary>Extension methods that compare errors with <see cref="{{code}}"/>.</summary>
            {{GeneratedCode.OfType}}
            {{home.Visibility()}} static class {{extensions}}
            {
                /// <summary>Determines whether the service returned this error code.</summary>
                /// <param name="error">The exception.</param>
                /// <param name="code">The error code.</param>
                /// <returns><c>true</c> if the service returned <paramref name="code"/>; otherwise, <c>false</c>.</returns>
                public static bool Is(this {{Runtime.ChatwrightException}} error, {{code}} code)
                    => error is {{Runtime.ApiErrorException}} { Code: var found } && {{(ranges.Length > 0 ? $"({test})" : test)}};
            }

            """);
    }

    /// <summary>An expression that makes the runtime's description of an error.</summary>
    public static void WriteError(this SourceWriter writer, ErrorModel error)
    {
        var retry = error.Retry is { } advice and not RetryAdvice.Never ? $"{Runtime.ApiRetryAdvice}.{advice.ToString()}" : null;
        writer.Write(Initializer.Of(
            ("Code", CSharp.Invariant(error.Code)),
            ("Name", CSharp.Literal(error.Name)),
            ("Retry", retry),
            ("Summary", CSharp.LiteralOrNone(error.Summary)),
            ("Remedy", CSharp.LiteralOrNone(error.Remedy)),
            ("AfterSeconds", error.AfterSeconds > 0 ? CSharp.Invariant(error.AfterSeconds) : null),
            ("Refused", error.IsRefused ? "true" : null),
            ("RangeStart", error.Range is { Least: var least } ? CSharp.Invariant(least) : null),
            ("RangeEnd", error.Range is { Most: var most } ? CSharp.Invariant(most) : null)));
    }
}
