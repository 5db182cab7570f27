using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>A request with members that travel in the query of the URL.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IQueryRequest
{
    /// <summary>Writes those members.</summary>
    /// <param name="query">Receives them.</param>
    void WriteQuery(QueryWriter query);
}
