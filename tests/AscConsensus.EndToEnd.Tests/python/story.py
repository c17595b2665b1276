"""A ministry and the Chair take a proposal into a round; positions are taken, sent again, and refused where they should be."""

import sys

import grpc

from ascconsensus.v1 import directory_service_pb2 as directory
from ascconsensus.v1 import proposal_acts_pb2 as proposal_acts
from ascconsensus.v1 import proposal_requests_pb2 as proposals
from ascconsensus.v1 import round_acts_pb2 as round_acts
from ascconsensus.v1 import round_requests_pb2 as round_requests
from ascconsensus.v1 import round_service_pb2 as rounds
from ascconsensus.v1 import directory_service_pb2_grpc
from desk import Desk, Refused, document, fingerprint, for_members, fresh_id

THIRTY_DAYS = 30 * 24 * 3600
TITLE = "Establishing a network of focal points"
WORDS = f"ascconsensus text v1\ntitle: {TITLE}\n\nclause: 1\nMember States establish a network of focal points.\n"


def open_round(ministry, chair):
    """Submits a proposal as the ministry, admits it and opens a round on it as the Chair; returns the round and its text."""
    caller = ministry.ask(ministry.directory.GetCaller, directory.GetCallerRequest())
    community = ministry.ask(ministry.directory.GetCommunity, directory.GetCommunityRequest()).community
    today = caller.coordinator_time.ToDatetime().date().isoformat()
    proposal = f"proposals/{caller.office.removeprefix('offices/ministry-')}-{today[:4]}-901"
    text = document(WORDS)
    submit = proposal_acts.SubmitProposal(
        proposal=proposal, organ="organs/AMM", subject="II.A.4",
        text=proposal_acts.Text(document=for_members(text), title=TITLE, clauses=["1"]))
    ministry.ask(ministry.proposals.SubmitProposal, proposals.SubmitProposalRequest(request_id=fresh_id(), act=submit, documents=[text]))

    # The symbol is the Chair's to assign; in a new community the first is free.
    admit = proposal_acts.AdmitProposal(proposal=proposal, symbol=f"ASC/AMM/{today[:4]}/001")
    chair.ask(chair.proposals.AdmitProposal, proposals.AdmitProposalRequest(request_id=fresh_id(), act=admit))

    start = round_acts.OpenRound(
        round=f"{proposal}/rounds/1", organ="organs/AMM", rule=community.rules[0].rule, rule_version=community.rules[0].version,
        text_fingerprint=fingerprint(text), procedure=round_acts.PROCEDURE_CORRESPONDENCE, asked_outcome=round_acts.OUTCOME_ADOPTED,
        question="Does any member object to the adoption of this text?",
        electorate=sorted(member.member for member in community.members if member.joined_date <= today))
    start.due_time.seconds = caller.coordinator_time.seconds + THIRTY_DAYS
    chair.ask(chair.rounds.OpenRound, round_requests.OpenRoundRequest(request_id=fresh_id(), act=start))
    return start.round, start.text_fingerprint


def position(round_name, text, stance=round_acts.STANCE_SUPPORT, request_id=None):
    act = round_acts.TakePosition(round=round_name, text_fingerprint=text, stance=stance)
    return round_requests.TakePositionRequest(request_id=request_id or fresh_id(), act=act)


def takes_a_position_once(ministry, round_name, text):
    request = position(round_name, text)
    first = ministry.ask(ministry.rounds.TakePosition, request).receipt
    again = ministry.ask(ministry.rounds.TakePosition, request).receipt
    expect(first == again, f"entry {first.entry}; the same request again has the same receipt")

    other = position(round_name, text, round_acts.STANCE_OBJECTION, request.request_id)
    refused("ALREADY_EXISTS", "REQUEST_ID_REUSED", lambda: ministry.ask(ministry.rounds.TakePosition, other))

    answer = ministry.ask(ministry.rounds.GetRound, rounds.GetRoundRequest(round=round_name, at_least=first.entry + 1)).round
    taken = [held for held in answer.positions if held.stance == round_acts.STANCE_SUPPORT]
    expect(len(taken) == 1 and taken[0].entry == first.entry, answer.standing.sentence)
    return first


def is_refused_where_it_should_be(ministry, chair, round_name, text, taken):
    refused("PERMISSION_DENIED", "WRONG_OFFICE", lambda: chair.ask(chair.rounds.TakePosition, position(round_name, text)))
    refused("FAILED_PRECONDITION", "TEXT_NOT_OF_ROUND", lambda: ministry.ask(ministry.rounds.TakePosition, position(round_name, bytes(32))))
    malformed = refused("INVALID_ARGUMENT", "INVALID_FIELD", lambda: ministry.ask(ministry.rounds.TakePosition, position("rounds?", text)))
    expect(any("round" in field for field in malformed.fields), f"the field is named: {malformed.fields}")

    close = round_acts.CloseRound(round=round_name, outcome=round_acts.OUTCOME_ADOPTED, position_entries=[taken.entry])
    refused("FAILED_PRECONDITION", "STANDING_FORBIDS_OUTCOME",
            lambda: chair.ask(chair.rounds.CloseRound, round_requests.CloseRoundRequest(request_id=fresh_id(), act=close)))


def is_not_let_in_without_a_certificate(ministry):
    with grpc.secure_channel(ministry.address, grpc.ssl_channel_credentials(ministry.authority)) as channel:
        stub = directory_service_pb2_grpc.DirectoryServiceStub(channel)
        refused("UNAVAILABLE", "", lambda: ministry.ask(stub.GetCaller, directory.GetCallerRequest()))


def refused(code, reason, ask):
    """Expects the refusal and returns it."""
    try:
        ask()
    except Refused as no:
        expect((no.code, no.reason) == (code, reason), str(no))
        return no
    raise AssertionError(f"{code} {reason} was expected, but the act was accepted")


def expect(holds, what):
    if not holds:
        raise AssertionError(what)
    print(what, flush=True)


def main(ministry_profile, chair_profile):
    ministry, chair = Desk(ministry_profile), Desk(chair_profile)
    round_name, text = open_round(ministry, chair)
    taken = takes_a_position_once(ministry, round_name, text)
    is_refused_where_it_should_be(ministry, chair, round_name, text, taken)
    is_not_let_in_without_a_certificate(ministry)


if __name__ == "__main__":
    main(*sys.argv[1:])
