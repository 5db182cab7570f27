namespace Fleet.Commands;

/// <summary>Silos on this machine. Disposing of them stops them in good order.</summary>
internal interface ICrew : IAsyncDisposable
{
    /// <summary>Completes when none of them runs any more.</summary>
    Task End { get; }
}
