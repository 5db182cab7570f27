namespace Chatwright.Generator;

/// <summary>The names of the pipeline's steps, for tests of incrementality.</summary>
internal static class Steps
{
    public const string Settings = nameof(Settings);
    public const string Parse = nameof(Parse);
    public const string Index = nameof(Index);
    public const string Bind = nameof(Bind);
    public const string Model = nameof(Model);
    public const string Occupied = nameof(Occupied);
    public const string Emit = nameof(Emit);
    public const string Registry = nameof(Registry);
    public const string Report = nameof(Report);
}
