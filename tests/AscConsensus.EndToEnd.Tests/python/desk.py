"""One office's connection to the coordinator, written against the contract and gRPC's own library only."""

import hashlib
import json
import os
import pathlib
import struct
import uuid
from urllib.parse import urlparse

import grpc

import refusal_pb2
from ascconsensus.v1 import directory_service_pb2_grpc, document_pb2
from ascconsensus.v1 import proposal_service_pb2_grpc, round_service_pb2_grpc

DEADLINE_SECONDS = 20


class Refused(Exception):
    """The coordinator's no: its gRPC code, its reason, its sentence and the fields that are nonsense."""

    def __init__(self, error):
        self.code = error.code().name
        self.sentence = error.details()
        self.reason, self.remedy, self.fields = "", "", []
        trailers = {key: value for key, value in error.trailing_metadata() or ()}
        status = refusal_pb2.Status.FromString(trailers.get("grpc-status-details-bin", b""))
        for detail in status.details:
            if detail.type_url.endswith("/google.rpc.ErrorInfo"):
                info = refusal_pb2.ErrorInfo.FromString(detail.value)
                self.reason, self.remedy = info.reason, info.metadata["remedy"]
            elif detail.type_url.endswith("/google.rpc.BadRequest"):
                bad = refusal_pb2.BadRequest.FromString(detail.value)
                self.fields = [violation.field for violation in bad.field_violations]
        super().__init__(f"{self.code} {self.reason}: {self.sentence}")


class Desk:
    """What one office does, by the profile that asc init wrote for it."""

    def __init__(self, profile):
        path = pathlib.Path(profile)
        self.profile = json.loads(path.read_text())
        self.authority = (path.parent / self.profile["ca"]).read_bytes()
        own = grpc.ssl_channel_credentials(
            self.authority,
            (path.parent / self.profile["key"]).read_bytes(),
            (path.parent / self.profile["certificate"]).read_bytes(),
        )
        self.channel = grpc.secure_channel(self.address, own)
        self.directory = directory_service_pb2_grpc.DirectoryServiceStub(self.channel)
        self.proposals = proposal_service_pb2_grpc.ProposalServiceStub(self.channel)
        self.rounds = round_service_pb2_grpc.RoundServiceStub(self.channel)

    @property
    def address(self):
        return urlparse(self.profile["endpoint"]).netloc

    def ask(self, rpc, request):
        """Calls an rpc; a refusal is raised as Refused."""
        try:
            return rpc(request, timeout=DEADLINE_SECONDS)
        except grpc.RpcError as error:
            raise Refused(error) from error


def fresh_id():
    """A request id: chosen once for an act and kept for every retry of it."""
    return str(uuid.uuid4())


def document(words):
    """Words as a document with a fresh salt."""
    return document_pb2.Document(salt=os.urandom(32), content=words.encode("utf-8"))


def fingerprint(doc):
    """The fingerprint of docs/record.md."""
    length = struct.pack(">Q", len(doc.content))
    return hashlib.sha256(b"ascconsensus/document/v1\0" + doc.salt + length + doc.content).digest()


def for_members(doc):
    """A citation of the document that every ministry, the Chairs and the Secretary-General may follow."""
    return document_pb2.Citation(fingerprint=fingerprint(doc), distribution=document_pb2.DISTRIBUTION_MEMBERS)
