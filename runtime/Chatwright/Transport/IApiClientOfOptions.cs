using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The contract of a generated client whose options have a type of their own.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
/// <typeparam name="TOptions">The options.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiClient<TSelf, TOptions> : IApiClient<TSelf>
    where TSelf : IApiClient<TSelf, TOptions>
    where TOptions : ApiClientOptions;
