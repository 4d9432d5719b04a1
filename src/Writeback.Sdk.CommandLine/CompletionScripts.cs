namespace Writeback.Sdk.CommandLine;

/// <summary>
/// The scripts of the shells. Each gives the tool what stands behind its name, up to the cursor, with the directive <c>[suggest:LENGTH]</c> of
/// System.CommandLine, and gets a line for each word that may stand there. Where there is none, the shell completes files.
/// </summary>
internal static class CompletionScripts
{
    public static string Bash(string tool) =>
        $$"""
        # {{tool}}: completion for bash
        _{{Identifier(tool)}}_complete()
        {
            local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} candidate
            line=${line#"${COMP_WORDS[0]}"}
            line=${line# }
            COMPREPLY=()
            while IFS= read -r candidate; do
                if [[ $candidate == "$word"* ]]; then
                    COMPREPLY+=("$candidate")
                fi
            done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
        }
        complete -o default -F _{{Identifier(tool)}}_complete {{tool}}

        """.ReplaceLineEndings("\n");

    public static string Zsh(string tool) =>
        $$"""
        #compdef {{tool}}
        # {{tool}}: completion for zsh
        _{{Identifier(tool)}}_complete()
        {
            local line="${(j: :)words[2,CURRENT]}"
            local -a candidates
            candidates=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
            candidates=(${candidates:#})
            compadd -a candidates || _files
        }
        compdef _{{Identifier(tool)}}_complete {{tool}}

        """.ReplaceLineEndings("\n");

    public static string Fish(string tool) =>
        $$"""
        # {{tool}}: completion for fish
        function __{{Identifier(tool)}}_complete
            set -l words (commandline -opc) (commandline -ct)
            set -l line (string join ' ' -- $words[2..-1])
            {{tool}} "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c {{tool}} -a '(__{{Identifier(tool)}}_complete)'

        """.ReplaceLineEndings("\n");

    public static string PowerShell(string tool) =>
        $$"""
        # {{tool}}: completion for PowerShell
        Register-ArgumentCompleter -Native -CommandName {{tool}} -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
            if ($wordToComplete -eq '') { $words += '' }
            $line = $words -join ' '
            & $commandAst.CommandElements[0].ToString() "[suggest:$($line.Length)]" $line 2>$null |
                Where-Object { $_ -like "$wordToComplete*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }

        """.ReplaceLineEndings("\n");

    private static string Identifier(string tool) => string.Concat(tool.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_'));
}
