using System.Diagnostics.CodeAnalysis;

namespace AscConsensus.Record;

public sealed partial class WitnessPolicy
{
    /// <summary>Characters of the longest policy.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>Reads a policy. Blank lines, comments and addresses are passed over; they are not written again.</summary>
    /// <param name="fault">One sentence that names the line and says why it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WitnessPolicy? policy, [NotNullWhen(false)] out string? fault)
    {
        policy = null;
        fault = text.Length > MaxLength ? "The policy is longer than 64 KiB."
            : text.Any(it => it is < ' ' and not '\n' and not '\t' or '\x7f') || !NoteText.IsUtf16(text) ? "The policy has a control character."
            : !text.EndsWith('\n') ? "The policy's last line is not ended."
            : null;
        if (fault is not null)
        {
            return false;
        }

        var reader = new PolicyReader();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (reader.Read(line) is { } wrong)
            {
                fault = $"The policy's line {number} {wrong}.";
                return false;
            }
        }

        if (reader.Quorum is not { } quorum)
        {
            fault = "The policy has no quorum.";
            return false;
        }

        policy = new WitnessPolicy(reader.Logs.ToImmutable(), reader.Witnesses.ToImmutable(), reader.Groups.ToImmutable(), quorum);
        return true;
    }
}
