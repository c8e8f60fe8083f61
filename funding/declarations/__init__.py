"""What a mediation service declares for its Ps: prepared, submitted, corrected by the partner; read by the Caf."""
