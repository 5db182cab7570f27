namespace Chatwright.Tool;

/// <summary>Turns a complaint about a parameter of the runtime into one about the command line.</summary>
internal static class SigningProblem
{
    /// <summary>The runtime's messages never repeat a key.</summary>
    public static string Text(ArgumentException problem)
    {
        var message = problem.ParamName is { } name ? problem.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal) : problem.Message;
        return $"{Named(problem.ParamName)}: {message.ReplaceLineEndings(" ")}";
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
