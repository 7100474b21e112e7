// "Forlat siden": leave for a neutral page without a step back to this one.
// Without this script the link still works; with it the page is replaced in the history
// and Shift pressed three times within five seconds does the same.

const link = document.querySelector("a[data-exit]");

if (link) {
  const leave = () => {
    // Nothing of this page is to be seen while the next one loads.
    document.documentElement.hidden = true;
    document.title = "";
    window.location.replace(link.href);
  };

  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });

  const WINDOW = 5000; // milliseconds
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") {
      presses = []; // Shift was used to write a capital letter
      return;
    }
    if (event.repeat) return;
    const now = Date.now();
    presses = presses.filter((time) => now - time < WINDOW);
    presses.push(now);
    if (presses.length >= 3) leave();
  });
}
