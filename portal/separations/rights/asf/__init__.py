"""The ASF of one parent: its cases to examine, its amounts, and its clock; pure, dated, sourced."""
