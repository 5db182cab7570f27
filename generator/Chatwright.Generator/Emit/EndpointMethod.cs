namespace Chatwright.Generator.Emit;

/// <summary>A method of an endpoint: the call or one of the walks.</summary>
/// <param name="Returns">The documentation of its result.</param>
/// <param name="Body">The expression that it returns.</param>
internal sealed record EndpointMethod(string Name, string ReturnType, string Returns, string Body);
