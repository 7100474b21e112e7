// Empties what was written for oneself when the page is left, so that the way back shows nothing of it.
//
// Without this script it is gone as well, in all but the browsers that keep a page whole in memory.

for (const room of document.querySelectorAll("textarea[data-private]")) {
  const empty = () => (room.value = "");
  addEventListener("pagehide", empty);
  addEventListener("pageshow", (event) => event.persisted && empty());
}
