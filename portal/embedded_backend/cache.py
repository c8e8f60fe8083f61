"""Django's Redis cache on the embedded Valkey, started (or joined) by the first use."""

from django.conf import settings
from django.core.cache.backends.redis import RedisCache
from django.utils.functional import cached_property

from portal import embedded


class EmbeddedRedisCache(RedisCache):
    """As Django's own; the address is found out late."""

    @cached_property
    def _cache(self):
        return self._class([embedded.redis_url(settings.EMBEDDED_DIR)], **self._options)  # type: ignore[attr-defined]  # not in the stubs
