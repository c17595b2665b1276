using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>Where a new key and what belongs to it are put: beside each other, called after the office, and never over what is there.</summary>
internal sealed class NewKeyFiles
{
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="name">Such as "ministry-idn".</param>
    /// <param name="key">The private key's file after the name, such as "-signing.key".</param>
    /// <param name="beside">Of the file that goes to others, such as "-signing-enrolment.json".</param>
    public NewKeyFiles(string folder, string name, string key, string beside)
    {
        System.IO.Directory.CreateDirectory(folder);
        (Key, Beside) = (Path.Combine(folder, name + key), Path.Combine(folder, name + beside));
        if (new[] { Key, Beside }.FirstOrDefault(File.Exists) is { } there)
        {
            throw new BadInputException($"There is a file {there} already.", "Give the new key another name with --name, or another folder with --to: asc never overwrites a key.");
        }
    }

    public string Key { get; }

    public string Beside { get; }

    public void Write(string pem, string beside)
    {
        PemFiles.WriteKey(Key, pem);
        File.WriteAllText(Beside, beside.TrimEnd() + "\n");
    }
}
