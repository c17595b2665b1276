namespace AscConsensus.Cli.Tests;

/// <summary>Runs asc as a user would whose output is redirected.</summary>
internal static class Terminal
{
    public static Task<Answer> Given(string input, params string[] arguments) => Until(arguments, input, CancellationToken.None);

    public static async Task<Answer> Until(string[] arguments, string input, CancellationToken interrupted)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Cli.Asc.Run(arguments, new StringReader(input), output, error, isPlain: true, interrupted);
        return new(code, output.ToString(), error.ToString());
    }

    public static Task<Answer> Asc(params string[] arguments) => Given("", arguments);
}

/// <summary>How a run of asc ended.</summary>
internal sealed record Answer(int Code, string Output, string Error);
