"""Parameters, declarations, receipts and recompute runs; envelopes, shares, commitments and funding requests."""

from funding.models.declaration import Declaration, Stage
from funding.models.envelope import Commitment, Envelope, Share, ShareEntry
from funding.models.parameter import Prestation, PriceParameter
from funding.models.receipt import Receipt, RecomputePart, RecomputeRun
from funding.models.request import FundingRequest

__all__ = [
    "Commitment",
    "Declaration",
    "Envelope",
    "FundingRequest",
    "Prestation",
    "PriceParameter",
    "Receipt",
    "RecomputePart",
    "RecomputeRun",
    "Share",
    "ShareEntry",
    "Stage",
]
