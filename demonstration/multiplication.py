"""stub"""


def multiply(*a, **k):
    pass
