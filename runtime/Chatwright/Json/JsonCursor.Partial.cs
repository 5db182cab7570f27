namespace Chatwright.Generated;

/// <content>Answers that fail as a whole and yet list what became of each item.</content>
public ref partial struct JsonCursor
{
    /// <summary>As <see cref="Missing{T}"/>, but an answer that failed need not have the member.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="failed">What <see cref="HasFailed"/> said.</param>
    /// <param name="name">The member's name.</param>
    public readonly T? MissingUnless<T>(bool failed, string name) => failed ? default : Missing<T>(name);

    /// <summary>Lets an answer that failed pass when it lists the items that did; the caller then sees it as any other.</summary>
    /// <typeparam name="T">The response.</typeparam>
    /// <param name="response">The response.</param>
    public T AcceptPartial<T>(T response)
        where T : IApiResults
    {
        if (_failure is not null && response.GetFailures().Count > 0)
            _failure = null;
        return response;
    }
}
