"""What script/bench runs: measures of the same run, side by side."""
