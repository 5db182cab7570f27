using System.Diagnostics.CodeAnalysis;

namespace Runtime.Tests.PublicApi;

#pragma warning disable CA1000, CA1010, CA1034, CA1711, CA1822, CS0067 // It has what no sensible type has.
public abstract class Specimen<T> : List<T>, IFormattable
    where T : IDisposable
{
    public const int Number = 3;

    [SetsRequiredMembers]
    protected Specimen(string text, int? number = 5) => Name = text + number;

    public event EventHandler Happened
    {
        add
        {
        }
        remove
        {
        }
    }

    public enum Kind : byte
    {
        One,
    }

    public string? Maybe { get; init; }

    public required string Name { get; set; }

    internal int HiddenInternal { get; set; }

    public static T? Find<TKey>(Dictionary<TKey, string?> all, out int count, params string[] rest)
        where TKey : notnull
    {
        count = all.Count + rest.Length;
        return default;
    }

    public abstract Task<string?> AskAsync(CancellationToken cancellationToken = default);

    public virtual string ToString(string? format, IFormatProvider? formatProvider) => "";

    private protected void HiddenToo()
    {
    }
}
#pragma warning restore CA1000, CA1010, CA1034, CA1711, CA1822, CS0067
