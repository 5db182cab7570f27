using System.Collections.Generic;
using Chatwright.Generator.Model;

namespace Chatwright.Generator.Emit;

/// <summary>The runtime's contracts that emitted types implement.</summary>
internal static class ContractText
{
    /// <summary>The contracts of a type, by the directions it needs: none if it is in no request and no response.</summary>
    public static IEnumerable<string> Contracts(this JsonDirections json, string type, bool isValidated)
    {
        if (json.Read || json.Write)
            yield return $"{(!json.Write ? Runtime.Readable : !json.Read ? Runtime.Writable : Runtime.Model)}<{type}>";
        if (isValidated)
            yield return Runtime.Validated;
    }

    /// <summary>As it stands behind the name of a type.</summary>
    public static string AsBaseList(this IEnumerable<string> types) => string.Join(", ", types) is { Length: > 0 } list ? $" : {list}" : "";

    /// <summary>The head of the method that writes a type.</summary>
    public static string WriteMethod(string type) => $"static void {Runtime.Writable}<{type}>.Write(ref {Runtime.Output} json, {type} value)";

    /// <summary>The head of the method that reads a type.</summary>
    public static string ReadMethod(string type) => $"static {type} {Runtime.Readable}<{type}>.Read(ref {Runtime.Cursor} json)";

    /// <summary>The head of the method that checks a type before it is sent.</summary>
    public static string ValidateMethod => $"void {Runtime.Validated}.Validate(ref {Runtime.RequestCheck} check)";

    /// <summary>Lets <c>JsonSerializer</c> take the type, where both directions are there.</summary>
    public static void WriteConverter(this SourceWriter writer, JsonDirections json, string converter)
    {
        if (json is { Read: true, Write: true })
            writer.WriteLine($"[{Runtime.JsonConverter}(typeof({converter}))]");
    }
}
