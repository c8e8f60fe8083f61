"""What an address asks for, cleaned."""


def query_params(request, *names):
    """What the address asks for under each of `names`, as a dict: trimmed, without the character no column holds."""
    return {name: request.GET.get(name, "").replace("\x00", "").strip() for name in names}
