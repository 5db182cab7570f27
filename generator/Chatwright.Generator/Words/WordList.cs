using System.Collections.Generic;
using System.Linq;

namespace Chatwright.Generator.Words;

/// <summary>The words that a value may have, and the meaning of each.</summary>
internal sealed class WordList<T>(params (string Word, T Meaning)[] entries)
    where T : struct
{
    /// <summary>The words in their order.</summary>
    public IReadOnlyList<string> All { get; } = entries.Select(entry => entry.Word).ToList();

    /// <summary>The meaning of a word; null if it is not one of the list.</summary>
    public T? Find(string word)
    {
        foreach (var entry in entries)
        {
            if (entry.Word == word)
                return entry.Meaning;
        }
        return null;
    }

    /// <param name="meaning">One that a word of the list has.</param>
    public string WordFor(T meaning) => entries.First(entry => EqualityComparer<T>.Default.Equals(entry.Meaning, meaning)).Word;
}
