namespace Architecture.Tests.Rooms;

/// <summary>A use of a symbol that another room declares.</summary>
/// <param name="From">The room of the file that uses the symbol.</param>
/// <param name="To">The room of the file that declares it.</param>
/// <param name="Symbol">The symbol, by its full name.</param>
/// <param name="Place">The file and line of the use.</param>
internal sealed record Arrow(string From, string To, string Symbol, string Place)
{
    public override string ToString() => $"{Place}: {From} -> {To}: {Symbol}";
}
