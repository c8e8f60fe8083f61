// Loads what makes pages quicker or more comfortable; every page works without it.
import "./back_cache.js";
import "./refused_posts.js";
import "./compact.js";
import "./messages.js";
import "./menus.js";
import "./keys.js";
import "./submit_once.js";
import "./errors.js";
import "./drafts.js";
