using System.Text;

namespace Chatwright;

/// <summary>The base class of all responses.</summary>
public abstract record ApiResponse
{
    private ApiResponseInfo? _info;

    /// <summary>Initializes a new instance of the <see cref="ApiResponse"/> class.</summary>
    protected ApiResponse()
    {
    }

    /// <summary>
    /// The facts of the response beside its content. <see cref="ApiResponseInfo.None"/> for a response that no call returned. It is not part of
    /// the response's equality, text or JSON.
    /// </summary>
    public ApiResponseInfo Info { get => _info ?? ApiResponseInfo.None; init => _info = value; }

    /// <summary>Determines whether two responses are of one type. <see cref="Info"/> does not count.</summary>
    /// <param name="other">The other response.</param>
    /// <returns><see langword="true"/> if both have the same type; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(ApiResponse? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Prints nothing: <see cref="Info"/> is not part of the text.</summary>
    /// <param name="builder">The text.</param>
    /// <returns>Always <see langword="false"/>.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;

    /// <summary>Sets the facts of the response, once, before anybody else has it.</summary>
    internal void Arrived(ApiResponseInfo info) => _info = info;
}
