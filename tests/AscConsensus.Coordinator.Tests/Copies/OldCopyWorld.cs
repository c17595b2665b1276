using AscConsensus.Client;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>A record of which an earlier copy was made, by hand and of everything, and a member that holds all of it.</summary>
public abstract class OldCopyWorld : IAsyncLifetime
{
    private protected RunningCoordinator Coordinator { get; private set; } = null!;

    private protected RecordFolder Mirror { get; private set; } = null!;

    private protected NoteSigner Key { get; private set; } = null!;

    private protected string Journal => Coordinator.Options.JournalFile;

    private protected string SignedFile => Journal + ".checkpoint";

    private protected string Earlier => Coordinator.Beside("earlier");

    // Four entries in the earlier copy, of the journal and of what is beside it; seven in a member's mirror.
    public async Task InitializeAsync()
    {
        Coordinator = await RunningCoordinator.Start();
        Key = CheckpointKeys.Of(Coordinator.CheckpointVerifier.Name);
        await Coordinator.Open();
        await Checkpoint();
        await Coordinator.Stop();
        File.Copy(Journal, Earlier);
        File.Copy(SignedFile, Earlier + ".checkpoint");
        await Coordinator.Restart();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Coordinator.Indonesia.Act(Position(Stance.Support))));
        Mirror = await Coordinator.Mirrored(Coordinator.VietNam, "mirror", TheText.Citation);
        Mirror.Dispose();
        await Coordinator.Stop();
    }

    public async Task DisposeAsync()
    {
        Key.Dispose();
        await Coordinator.DisposeAsync();
    }

    private protected async Task PutBackEverything()
    {
        File.Copy(Earlier, Journal, overwrite: true);
        File.Copy(Earlier + ".checkpoint", SignedFile, overwrite: true);
        await Coordinator.Restart();
    }

    private protected async Task<string> Checkpoint() => (await Coordinator.VietNam.Record.GetCheckpointAsync(new GetCheckpointRequest())).Checkpoint;

    private protected Checkpoint Opened(string text) =>
        AscConsensus.Record.Checkpoint.TryOpen(text, Key.Verifier, out var checkpoint, out _, out var fault) ? checkpoint : throw new InvalidOperationException(fault);

    // One member's desk, however often it connects, may know no more than this coordinator has told it; most of three know.
    private protected async Task DesksDecide()
    {
        await Show(Mirror.Checkpoint!);
        await Show(Mirror.Checkpoint!);
        await TakesNoActs();
        await Coordinator.Philippines.Record.ShowCheckpointAsync(new ShowCheckpointRequest { Checkpoint = Mirror.Checkpoint! });
        Assert.Equal(7ul, (await Act()).Entry);

        // It goes on from there, and remembers that.
        await Coordinator.Restart();
        Assert.Equal(8ul, (await Act()).Entry);
    }

    private protected Task<Receipt> Act() => Coordinator.Indonesia.Act(Position(Stance.Support));

    private protected Task<Refusal> TakesNoActs() => Coordinator.ThatIsRefused(Reason.RecordBehind, Act);

    private protected async Task Show(string checkpoint) => await Coordinator.VietNam.Record.ShowCheckpointAsync(new ShowCheckpointRequest { Checkpoint = checkpoint });
}
