using AscConsensus.V1;

namespace AscConsensus.Bench.Communities;

/// <summary>Proposals that are open, each waiting on somebody else for something else.</summary>
internal static partial class Lives
{
    private const int Ways = 6;

    /// <summary>Up to where it waits: by its number on the Chair, on views, on all positions, on some, on those that hold and object, or on capitals.</summary>
    public static void UpToWhereItWaits(this RecordMaker record, BenchCommunity keys, int number)
    {
        if (number % Ways == 0)
        {
            record.Submit(keys, number);
            return;
        }

        var (proposal, _) = record.SubmitAndAdmit(keys, number);
        if (number % Ways == 1)
        {
            record.Consult(keys, proposal, asked: BenchCommunity.Members.Count, answers: 4);
            return;
        }

        record.OpenRound(keys, proposal, 1);
        var now = record.At.InUtc().Date;
        switch (number % Ways)
        {
            case 3:
                record.Take(keys, proposal, from: 0, until: 6, new() { Stance = Stance.Support });
                break;
            case 4:
                record.Take(keys, proposal, from: 0, until: 7, new() { Stance = Stance.NoObjection });
                record.Take(keys, proposal, from: 7, until: 9, new() { Stance = Stance.Hold, HoldUntilDate = Engine.Times.ToText(now.PlusDays(20)) });
                record.Take(keys, proposal, from: 9, until: 11, new() { Stance = Stance.Objection });
                break;
            case 5:
                record.Take(keys, proposal, from: 0, until: 8, new() { Stance = Stance.Support });
                record.Take(keys, proposal, from: 8, until: 11, new() { Stance = Stance.Support, AdReferendum = true });
                record.Close(keys, proposal, 1, Outcome.SubjectToConfirmation, confirmationDue: record.InAMonth());
                break;
        }
    }

    private static void Take(this RecordMaker record, BenchCommunity keys, string proposal, int from, int until, TakePosition position)
    {
        position.Round = $"{proposal}/rounds/1";
        position.TextFingerprint = record.TextOf(proposal);
        foreach (var ministry in keys.Ministries.Skip(from).Take(until - from))
        {
            record.Add(position.Clone(), ministry);
        }
    }
}
