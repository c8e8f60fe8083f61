"""Django backends that start the embedded servers on first use, when no server is configured."""
