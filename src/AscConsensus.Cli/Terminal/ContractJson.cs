using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>Reads a message that people keep in a file: the JSON of the contract.</summary>
internal static class ContractJson
{
    /// <param name="content">What stands in the file.</param>
    /// <param name="fault">What to say if it is no such message, such as "my.json is not a rule".</param>
    /// <param name="remedy">What to do then.</param>
    /// <exception cref="BadInputException">It is no such message.</exception>
    public static T Parse<T>(string content, string fault, string remedy)
        where T : IMessage, new()
    {
        try
        {
            return JsonParser.Default.Parse<T>(content);
        }
        catch (Exception unread) when (unread is InvalidJsonException or InvalidProtocolBufferException)
        {
            throw new BadInputException($"{fault}: {unread.Message}", remedy);
        }
    }
}
