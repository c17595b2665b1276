using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Prints the script that lets a shell complete commands, options and values.</summary>
internal static class CompletionVerb
{
    private const string Bash = """
        # Lets bash complete what is typed after asc. Put it to use with: source <(asc completion bash)
        _asc() {
            mapfile -t COMPREPLY < <(asc complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
        }
        complete -o default -F _asc asc
        """;

    private const string Zsh = """
        #compdef asc
        # Lets zsh complete what is typed after asc. Put it to use with: source <(asc completion zsh)
        _asc() {
            local -a found
            found=(${(f)"$(asc complete "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)"})
            (( $#found )) && compadd -- $found || _files
        }
        compdef _asc asc
        """;

    private const string Fish = """
        # Lets fish complete what is typed after asc. Put it to use with: asc completion fish | source
        complete -c asc -a '(asc complete (commandline -cp | string collect) 2>/dev/null)'
        """;

    public static Verb Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        return new Verb(
            "completion",
            "Print the script by which a shell completes commands, options and values.",
            "asc completion fish > ~/.config/fish/completions/asc.fish",
            "source <(asc completion bash)") { shell }
            .Does((run, _) =>
            {
                run.Screen.Line(run.Of(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
                return Task.FromResult(ExitCode.Done);
            });
    }
}
