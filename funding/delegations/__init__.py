"""Who may decide what, up to how much and until when: delegations with their signed deed."""
