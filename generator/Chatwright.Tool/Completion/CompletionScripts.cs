namespace Chatwright.Tool.Completion;

/// <summary>
/// The scripts with which shells complete a command line. Each calls the tool itself, through the parser's directive <c>[suggest:POSITION]</c>, so
/// that a script never falls behind the tool.
/// </summary>
internal static class CompletionScripts
{
    private static readonly Dictionary<string, string> s_scripts = new()
    {
        ["bash"] = """
            # chatwright: completion for bash
            _chatwright_complete()
            {
                local word="${COMP_WORDS[COMP_CWORD]}" line
                COMPREPLY=()
                while IFS= read -r line; do
                    [[ "$line" == "$word"* ]] && COMPREPLY+=("$line")
                done < <(chatwright "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            }
            complete -o default -F _chatwright_complete chatwright

            """,
        ["zsh"] = """
            # chatwright: completion for zsh
            _chatwright_complete()
            {
                local -a found
                found=("${(@f)$(chatwright "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                (( ${#found} )) && [[ -n "${found[1]}" ]] && compadd -- "${found[@]}" || _files
            }
            compdef _chatwright_complete chatwright

            """,
        ["fish"] = """
            # chatwright: completion for fish
            function __chatwright_complete
                set -l line (commandline -cp)
                chatwright "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c chatwright -a "(__chatwright_complete)"

            """,
        ["pwsh"] = """
            # chatwright: completion for PowerShell
            Register-ArgumentCompleter -Native -CommandName chatwright -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                chatwright "[suggest:$cursorPosition]" "$commandAst" 2>$null |
                    Where-Object { $_ -like "$wordToComplete*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }

            """,
    };

    public static IEnumerable<string> Shells => s_scripts.Keys;

    /// <summary>With <c>\n</c> at the ends of lines, however this file was checked out.</summary>
    public static string For(string shell) => s_scripts[shell].ReplaceLineEndings("\n");
}
