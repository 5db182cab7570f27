namespace Chatwright.Tool.Signing;

/// <summary>Turns a complaint about a parameter of the runtime into one about the command line.</summary>
internal static class SigningErrors
{
    /// <summary>The runtime's messages never repeat a key.</summary>
    public static string Text(ArgumentException error)
    {
        var message = error.ParamName is { } name ? error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : error.Message;
        return $"{Named(error.ParamName)}: {message.ReplaceLineEndings(" ")}";
    }

    private static string Named(string? parameter) => parameter switch
    {
        "sdkAppId" or "SdkAppId" => "--app",
        "secretKey" or "SecretKey" => "The secret key",
        "identifier" or "Identifier" => "--identifier",
        "lifetime" => "--lifetime",
        "Host" => "--host",
        _ => parameter ?? "The command line",
    };
}
