/** What the moderators' pages can do better with a script; each of them works without it. */
document.documentElement.dataset.script = 'on';
