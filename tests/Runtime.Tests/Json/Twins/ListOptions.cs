namespace Runtime.Tests.Json.Twins;

[Flags]
public enum ListOptions : long
{
    None = 0,
    Pinned = 1,
    Empty = 2,
    PagePinned = 4,
}
