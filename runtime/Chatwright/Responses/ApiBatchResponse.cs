using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The base class of emitted responses with an outcome for each item. It finds the failures once.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record ApiBatchResponse : ApiResponse, IBatchResponse
{
    private ApiItemFailure[]? _failures;

    /// <summary>Initializes a new instance of the <see cref="ApiBatchResponse"/> class.</summary>
    protected ApiBatchResponse()
    {
    }

    /// <summary>Copies a response. The copy finds its own failures, since its members may be set to others.</summary>
    /// <param name="original">The response.</param>
    protected ApiBatchResponse(ApiBatchResponse original)
        : base(original)
    {
    }

    /// <inheritdoc/>
    public ApiList<ApiItemFailure> Failures => new(_failures ??= [.. FindFailures()]);

    /// <summary>Determines whether two responses are of one type. The failures follow from the other members.</summary>
    /// <param name="other">The other response.</param>
    /// <returns><see langword="true"/> if both have the same type; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(ApiBatchResponse? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();

    /// <inheritdoc/>
    protected override bool PrintMembers(System.Text.StringBuilder builder) => base.PrintMembers(builder);

    /// <summary>Finds the items that failed, in the order of the response.</summary>
    /// <returns>The failures.</returns>
    protected abstract IEnumerable<ApiItemFailure> FindFailures();
}
