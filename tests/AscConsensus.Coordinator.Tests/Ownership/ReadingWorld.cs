using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;
using static AscConsensus.Coordinator.Tests.Ownership.World;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>What there is to read: a proposal on which some were asked, a round that ended and one that is open, and what is for two alone.</summary>
public sealed class ReadingWorld : IAsyncLifetime
{
    internal const string TheSecond = TheProposal + "/rounds/2";

    internal World World { get; private set; } = null!;

    /// <summary>Which the Chair put to Viet Nam.</summary>
    internal string Sounding { get; private set; } = "";

    /// <summary>A document of Viet Nam's for nobody else.</summary>
    internal ByteString Paper { get; private set; } = ByteString.Empty;

    public async Task InitializeAsync()
    {
        World = await Begin();
        await World.Consulted();
        await World.Do(Chair, new CloseConsultation { Consultation = TheProposal + "/consultations/1", Reasons = World.Words() });
        await World.Do(Chair, World.Coordinator.Opening());
        await World.Do(VietNam, Position(Stance.Objection));
        await World.Do(Chair, World.Closing(Outcome.NoConsensus));
        var opening = World.Coordinator.Opening();
        opening.Round = TheSecond;
        await World.Do(Chair, opening);
        World.For = (Distribution.Offices, []);
        var attachment = new AttachDocument { Proposal = TheProposal, Title = "For later", Document = World.Words() };
        await World.Do(VietNam, attachment);
        Paper = attachment.Document.Fingerprint;
        Sounding = (await World.Coordinator.Chair.Consultations.SoundMemberAsync(Asking())).Sounding.Sounding_;
    }

    public async Task DisposeAsync() => await World.DisposeAsync();

    internal static SoundMemberRequest Asking() =>
        new() { RequestId = Guid.NewGuid().ToString("D"), Proposal = TheProposal, Member = "members/VNM", Words = "Could Viet Nam live with clause 2?" };
}
