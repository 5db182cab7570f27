using System.Globalization;
using Chatwright.CodeGeneration;
using Chatwright.Generator.Model;
using Chatwright.Generator.Words;

namespace Chatwright.Tool.Requests;

/// <summary>The values of the parameters and headers that every request of a service carries.</summary>
internal static class ParameterText
{
    /// <param name="app">The SDKAppID; null if it is not known.</param>
    /// <param name="identifier">The calling account; null if it is not known.</param>
    public static string Of(QueryModel parameter, uint? app, string? identifier, string signature) => parameter.Source switch
    {
        QuerySource.SdkAppId => app?.ToString(CultureInfo.InvariantCulture) ?? "",
        QuerySource.Identifier => identifier ?? "",
        QuerySource.Signature => signature,
        QuerySource.Random32 => RequestValues.RandomText(),
        _ => parameter.Value ?? "",
    };
}
