"""Template filters and tags shared by every screen."""
