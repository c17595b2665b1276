using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>What is pending on one member, for those who may see it: there are no rankings.</summary>
internal static class TallyView
{
    public static V1.Tally Of(Reading reading, string member)
    {
        if (reading.Community.FindMember(member) is null)
        {
            throw Reading.Unknown(Reason.UnknownMember, member);
        }

        if (!reading.SeesEverything && reading.By.Office != Office.MinistryOf(member))
        {
            throw Refusal.Of(
                Reason.WrongOffice, $"What is pending on {reading.Community.TitleOf(member)} is counted for its own ministry, the Chair and the Secretary-General.").ToException();
        }

        var tally = Engine.Tally.Of(reading.Community, member, reading.At);
        return new V1.Tally
        {
            Member = member,
            Awaited = (uint)tally.Awaited,
            Overdue = (uint)tally.Overdue,
            OnHold = (uint)tally.OnHold,
            NotYetDue = (uint)tally.NotYetDue,
            Objections = (uint)tally.Objections,
        };
    }
}
