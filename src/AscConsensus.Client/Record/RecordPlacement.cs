namespace AscConsensus.Client;

/// <summary>Where a desk keeps what it has verified of the record: the last checkpoint, its own receipts, and any evidence. One place per profile; several programs may share it.</summary>
public sealed record RecordPlacement
{
    private RecordPlacement(string? folder, bool isInMemory) => (Folder, IsInMemory) = (folder, isInMemory);

    /// <summary>In the folder "NAME-record" beside the profile NAME.json, or where the profile says.</summary>
    public static RecordPlacement BesideProfile { get; } = new(null, isInMemory: false);

    /// <summary>Nowhere: forgotten when the client is. For tools that act for nobody; a desk that forgets cannot tell that the record was changed overnight.</summary>
    public static RecordPlacement InMemory { get; } = new(null, isInMemory: true);

    internal string? Folder { get; }

    internal bool IsInMemory { get; }

    /// <summary>In this folder, which is made if need be.</summary>
    public static RecordPlacement In(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return new(folder, isInMemory: false);
    }

    /// <summary>The folder for a profile; null if there is none.</summary>
    internal string? FolderFor(Profile profile) => IsInMemory ? null : Path.GetFullPath(Folder ?? profile.Record);
}
