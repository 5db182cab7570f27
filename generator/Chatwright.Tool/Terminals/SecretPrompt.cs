using System.Text;

namespace Chatwright.Tool.Terminals;

/// <summary>Reads a secret from the keyboard without showing it.</summary>
internal static class SecretPrompt
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(20);

    /// <exception cref="OperationCanceledException">The user gave up.</exception>
    public static string Ask(string question, CancellationToken cancellationToken)
    {
        // Not on the output, which may be going to a file.
        Console.Error.Write(question + ": ");
        var secret = new StringBuilder();
        while (true)
        {
            // Reading a key waits for it, and knows no token.
            while (!Console.KeyAvailable)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Thread.Sleep(s_interval);
            }
            var key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
                break;
            if (key.Key == ConsoleKey.Escape)
                throw new OperationCanceledException();
            if (key.Key == ConsoleKey.Backspace)
                secret.Length = Math.Max(0, secret.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                secret.Append(key.KeyChar);
        }
        Console.Error.WriteLine();
        return secret.ToString();
    }
}
